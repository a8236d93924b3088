using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>A size times a factor, rounded down, exactly as PyTorch computes it in double precision.</summary>
internal static class ScaleFactor
{
    private const int LargestPower = 20;

    /// <summary>
    /// Null where the size is symbolic and the factor is no fraction of a small power of two: its product is rounded before the floor, and no integer expression says how.
    /// </summary>
    public static Dim? TryScale(Facts facts, Dim size, double factor)
    {
        if (size.TryGetConstant(out var constant)) return Dim.Of((long)Math.Floor(constant * factor));
        for (var power = 0; power <= LargestPower; power++)
        {
            var numerator = factor * (1L << power);
            if (numerator == Math.Floor(numerator) && Math.Abs(numerator) < int.MaxValue)
                return facts.FloorDiv(size * (long)numerator, 1L << power);
        }

        return null;
    }
}
