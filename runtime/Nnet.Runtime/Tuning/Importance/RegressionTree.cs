namespace Nnet.Tuning.Importance;

/// <summary>A tree that splits the unit cube into boxes of nearly equal values (CART, Breiman et al. 1984).</summary>
internal sealed class RegressionTree
{
    private const int LeastSamples = 3;
    private const int Depth = 8;

    private readonly int dimension = -1;
    private readonly double threshold;
    private readonly double mean;
    private readonly RegressionTree? below;
    private readonly RegressionTree? above;

    private RegressionTree(IReadOnlyList<(double[] Point, double Value)> samples, int depth)
    {
        mean = samples.Average(sample => sample.Value);
        if (depth == 0 || samples.Count < 2 * LeastSamples || !TrySplit(samples, out dimension, out threshold)) return;
        below = new([.. samples.Where(sample => sample.Point[dimension] <= threshold)], depth - 1);
        above = new([.. samples.Where(sample => sample.Point[dimension] > threshold)], depth - 1);
    }

    /// <summary>Grows a tree.</summary>
    public static RegressionTree Grow(IReadOnlyList<(double[] Point, double Value)> samples) => new(samples, Depth);

    /// <summary>The mean of the box that a point lies in.</summary>
    public double At(double[] point) => below is null ? mean : point[dimension] <= threshold ? below.At(point) : above!.At(point);

    /// <summary>The split that leaves the least squared error, if any lowers it.</summary>
    private static bool TrySplit(IReadOnlyList<(double[] Point, double Value)> samples, out int dimension, out double threshold)
    {
        var (best, total) = (0.0, samples.Sum(sample => sample.Value));
        (dimension, threshold) = (-1, 0);
        for (var d = 0; d < samples[0].Point.Length; d++)
        {
            var axis = d;
            var sorted = samples.OrderBy(sample => sample.Point[axis]).ToArray();
            var left = 0.0;
            for (var i = 1; i < sorted.Length; i++)
            {
                left += sorted[i - 1].Value;
                if (i < LeastSamples || sorted.Length - i < LeastSamples || sorted[i - 1].Point[d] == sorted[i].Point[d]) continue;
                var gain = (left * left / i) + ((total - left) * (total - left) / (sorted.Length - i)) - (total * total / sorted.Length);
                if (gain <= best + 1e-12) continue;
                (best, dimension, threshold) = (gain, d, (sorted[i - 1].Point[d] + sorted[i].Point[d]) / 2);
            }
        }

        return dimension >= 0;
    }
}
