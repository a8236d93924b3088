using System.Numerics;

namespace Nnet.Language.Shapes;

/// <summary>Integers modulo a positive number.</summary>
internal static class ModularArithmetic
{
    /// <summary>The x with value * x = 1 modulo modulus; the two have no common factor.</summary>
    public static BigInteger Inverse(BigInteger value, BigInteger modulus)
    {
        var (a, b) = (Residue(value, modulus), modulus);
        var (x, y) = (BigInteger.One, BigInteger.Zero);
        while (b.Sign > 0)
        {
            var quotient = BigInteger.DivRem(a, b, out var rest);
            (a, b) = (b, rest);
            (x, y) = (y, x - quotient * y);
        }

        return Residue(x, modulus);
    }

    /// <summary>The remainder in 0..modulus-1.</summary>
    public static BigInteger Residue(BigInteger value, BigInteger modulus) => ((value % modulus) + modulus) % modulus;
}
