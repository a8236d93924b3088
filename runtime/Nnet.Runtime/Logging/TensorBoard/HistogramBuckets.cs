namespace Nnet.Logging.TensorBoard;

/// <summary>Counts of values in buckets of equal width.</summary>
internal sealed record HistogramBuckets(double Minimum, double Maximum, double Count, double Sum, double SumOfSquares, IReadOnlyList<double> Limits, IReadOnlyList<double> Counts)
{
    private const int Buckets = 30;

    /// <summary>Counts values; what is not finite is left out.</summary>
    public static HistogramBuckets Of(ReadOnlySpan<float> values)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity, sum = 0, squares = 0;
        long count = 0;
        foreach (var value in values)
        {
            if (float.IsFinite(value))
            {
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
                sum += value;
                squares += (double)value * value;
                count++;
            }
        }

        if (count == 0)
        {
            return new(0, 0, 0, 0, 0, [0], [0]);
        }

        var width = high > low ? (high - low) / Buckets : 1;
        var counts = new double[Buckets];
        foreach (var value in values)
        {
            if (float.IsFinite(value))
            {
                counts[Math.Min(Buckets - 1, (int)((value - low) / width))]++;
            }
        }

        return new(low, high, count, sum, squares, [.. Enumerable.Range(1, Buckets).Select(i => low + (i * width))], counts);
    }
}
