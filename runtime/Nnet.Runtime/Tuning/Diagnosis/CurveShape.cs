namespace Nnet.Tuning.Diagnosing;

/// <summary>Measures of one curve of a loss, of at least two epochs.</summary>
internal sealed class CurveShape
{
    public CurveShape(IReadOnlyList<double> values)
    {
        Values = values;
        var late = Math.Max(2, (int)Math.Ceiling(values.Count / 5.0));
        double[] ending = [.. values.Skip(values.Count - late - 1)];
        double[] beginning = [.. values.Take(late + 1)];
        (Least, Most) = (values.Min(), values.Max());
        LeastAt = values.ToList().IndexOf(Least);
        (EarlyMean, LateMean) = (beginning.Average(), ending.Average());
        LateRange = ending.Max() - ending.Min();
        (EarlySlope, LateSlope) = (-Slope(beginning), -Slope(ending));
        LateShare = Range == 0 ? 0 : LateSlope * late / Range;
        EarlyShare = Range == 0 ? 0 : (First - values[Math.Max(1, values.Count / 10)]) / Range;
        double[] steps = [.. values.Zip(values.Skip(1), (a, b) => b - a).Skip(values.Count / 4)];
        Turns = steps.Length < 2 ? 0 : (double)steps.Zip(steps.Skip(1), (a, b) => a * b < 0 ? 1 : 0).Sum() / (steps.Length - 1);
        Swing = steps.Length == 0 ? 0 : steps.Average(Math.Abs);
    }

    public IReadOnlyList<double> Values { get; }

    public int Count => Values.Count;

    public double First => Values[0];

    public double Last => Values[^1];

    public double Least { get; }

    public double Most { get; }

    /// <summary>The epoch of the least value, from 0.</summary>
    public int LeastAt { get; }

    public double Range => Most - Least;

    /// <summary>How much it fell from first to last, as a share of the first.</summary>
    public double Fall => (First - Last) / Math.Max(Math.Abs(First), 1e-12);

    /// <summary>The means of the first and the last fifth.</summary>
    public double EarlyMean { get; }

    public double LateMean { get; }

    public double LateRange { get; }

    /// <summary>How much it falls in an epoch of the first fifth, and of the last, by a straight line through it.</summary>
    public double EarlySlope { get; }

    public double LateSlope { get; }

    /// <summary>The share of the range that it falls in the last fifth.</summary>
    public double LateShare { get; }

    /// <summary>The share of the range that it falls in the first tenth.</summary>
    public double EarlyShare { get; }

    /// <summary>The share of epochs in which it turns from falling to rising or back, past the first quarter.</summary>
    public double Turns { get; }

    /// <summary>The mean absolute step past the first quarter.</summary>
    public double Swing { get; }

    /// <summary>It still falls at the end: the last fifth brings more than 3 % of the range, and its steps do not turn most of the time.</summary>
    public bool IsFalling => LateShare > 0.03 && LateSlope > 0.3 * LateRange / Math.Max(2, Math.Ceiling(Count / 5.0));

    /// <summary>It turns in half of the epochs, each time by more than a share of its late mean, and does not get anywhere.</summary>
    public bool Swings(double share)
    {
        double[] settled = [.. Values.Skip(Count / 4)];
        return Turns >= 0.4 && Swing > share * Math.Abs(LateMean) && Swing > 0.15 * (settled.Max() - settled.Min());
    }

    private static double Slope(double[] values)
    {
        var (x, y) = ((values.Length - 1) / 2.0, values.Average());
        double above = 0, below = 0;
        for (var i = 0; i < values.Length; i++) (above, below) = (above + ((i - x) * (values[i] - y)), below + ((i - x) * (i - x)));
        return below == 0 ? 0 : above / below;
    }
}
