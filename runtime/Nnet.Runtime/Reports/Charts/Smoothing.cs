namespace Nnet.Reports.Charts;

/// <summary>Moving averages of curves.</summary>
internal static class Smoothing
{
    /// <summary>An exponential moving average, corrected for its start as Adam's moments are.</summary>
    public static IReadOnlyList<(double X, double Y)> Exponential(IReadOnlyList<(double X, double Y)> points, double decay)
    {
        var smoothed = new List<(double, double)>(points.Count);
        double average = 0, weight = 0;
        foreach (var (x, y) in points)
        {
            if (!double.IsFinite(y))
            {
                continue;
            }

            average = (decay * average) + ((1 - decay) * y);
            weight = (decay * weight) + (1 - decay);
            smoothed.Add((x, average / weight));
        }

        return smoothed;
    }
}
