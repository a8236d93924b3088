using Nnet.Randomness;

namespace Nnet.Tuning.Engine;

/// <summary>
/// Sobol's sequence in base 2 with the direction numbers of Joe and Kuo (2008, new-joe-kuo-6.21201) and a random linear scramble with a digital shift
/// (Matoušek 1998), which keeps the net property. Up to 21 dimensions; later ones are independent uniform numbers.
/// </summary>
internal sealed class SobolSequence
{
    private const int Bits = 32;

    // Degree, coefficients of the primitive polynomial, first direction numbers: dimensions 2 to 21.
    private static readonly (int Degree, int Coefficients, int[] First)[] Table =
    [
        (1, 0, [1]), (2, 1, [1, 3]), (3, 1, [1, 3, 1]), (3, 2, [1, 1, 1]), (4, 1, [1, 1, 3, 3]), (4, 4, [1, 3, 5, 13]), (5, 2, [1, 1, 5, 5, 17]),
        (5, 4, [1, 1, 5, 5, 5]), (5, 7, [1, 1, 7, 11, 19]), (5, 11, [1, 1, 5, 1, 1]), (5, 13, [1, 1, 1, 3, 11]), (5, 14, [1, 3, 5, 5, 31]),
        (6, 1, [1, 3, 3, 9, 7, 49]), (6, 13, [1, 1, 1, 15, 21, 21]), (6, 16, [1, 3, 1, 13, 27, 49]), (6, 19, [1, 1, 1, 15, 7, 5]),
        (6, 22, [1, 3, 1, 15, 13, 25]), (6, 25, [1, 1, 5, 5, 19, 61]), (7, 1, [1, 3, 7, 11, 23, 15, 103]), (7, 4, [1, 3, 7, 13, 13, 15, 69]),
    ];

    private readonly uint[][] directions;
    private readonly uint[] shifts;
    private readonly int dimensions;
    private readonly long seed;

    public SobolSequence(int dimensions, long seed)
    {
        this.dimensions = dimensions;
        this.seed = seed;
        var covered = Math.Min(dimensions, Table.Length + 1);
        directions = new uint[covered][];
        shifts = new uint[covered];
        for (var d = 0; d < covered; d++)
        {
            var random = new CounterRandom(seed, "sobol scramble", d);
            directions[d] = Scramble(Directions(d), ref random);
            shifts[d] = (uint)(random.NextBits() >> 32);
        }
    }

    /// <summary>The point of that index, each coordinate in [0, 1).</summary>
    public double[] Point(int index)
    {
        var point = new double[dimensions];
        for (var d = 0; d < dimensions; d++)
        {
            point[d] = d < directions.Length ? Coordinate(d, index) : new CounterRandom(seed, "sobol rest", index, d).NextDouble();
        }

        return point;
    }

    private double Coordinate(int dimension, int index)
    {
        var bits = shifts[dimension];
        for (var i = 0; i < Bits && index >> i != 0; i++)
        {
            if ((index >> i & 1) != 0) bits ^= directions[dimension][i];
        }

        return bits * (1.0 / 4294967296.0);
    }

    private static uint[] Directions(int dimension)
    {
        var numbers = new uint[Bits];
        if (dimension == 0)
        {
            for (var i = 0; i < Bits; i++) numbers[i] = 1u << (Bits - 1 - i);
            return numbers;
        }

        var (degree, coefficients, first) = Table[dimension - 1];
        for (var i = 0; i < Bits; i++)
        {
            if (i < degree)
            {
                numbers[i] = (uint)first[i] << (Bits - 1 - i);
                continue;
            }

            numbers[i] = numbers[i - degree] ^ (numbers[i - degree] >> degree);
            for (var k = 1; k < degree; k++)
            {
                if ((coefficients >> (degree - 1 - k) & 1) != 0) numbers[i] ^= numbers[i - k];
            }
        }

        return numbers;
    }

    /// <summary>Multiplies by a random lower triangular matrix over the field of two elements, diagonal 1.</summary>
    private static uint[] Scramble(uint[] numbers, ref CounterRandom random)
    {
        var rows = new uint[Bits];
        for (var r = 0; r < Bits; r++)
        {
            var above = r == 0 ? 0u : ~(uint.MaxValue >> r);
            rows[r] = (1u << (Bits - 1 - r)) | ((uint)(random.NextBits() >> 32) & above);
        }

        return [.. numbers.Select(number =>
        {
            var image = 0u;
            for (var r = 0; r < Bits; r++)
            {
                if ((System.Numerics.BitOperations.PopCount(rows[r] & number) & 1) != 0) image |= 1u << (Bits - 1 - r);
            }

            return image;
        })];
    }
}
