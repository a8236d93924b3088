using System.Globalization;

namespace Nnet.Reports.Charts;

/// <summary>A scale from values to pixels, straight or logarithmic, with round ticks.</summary>
internal sealed class Axis
{
    private readonly double low;
    private readonly double high;
    private readonly double from;
    private readonly double to;
    private readonly bool isLog;

    public Axis(IEnumerable<double> values, double from, double to, bool isLog = false)
    {
        double[] finite = [.. values.Where(value => double.IsFinite(value) && (!isLog || value > 0))];
        (this.from, this.to, this.isLog) = (from, to, isLog);
        (low, high) = finite.Length == 0 ? (0, 1) : (finite.Min(), finite.Max());
        if (isLog)
        {
            (low, high) = finite.Length == 0 ? (0, 1) : (Math.Floor(Math.Log10(low)), Math.Ceiling(Math.Log10(high)));
        }

        if (high <= low)
        {
            var margin = isLog || low == 0 ? 0.5 : Math.Abs(low) / 2;
            (low, high) = (low - margin, high + margin);
        }
    }

    /// <summary>The pixel of a value.</summary>
    public double At(double value)
    {
        var place = isLog ? Math.Log10(Math.Max(value, 1e-300)) : value;
        return from + ((to - from) * (Math.Clamp(place, low, high) - low) / (high - low));
    }

    /// <summary>Round values over the range with their labels.</summary>
    public IEnumerable<(double Value, string Label)> Ticks(int most = 6)
    {
        if (isLog)
        {
            for (var power = low; power <= high; power += Math.Max(1, Math.Ceiling((high - low) / most)))
            {
                yield return (Math.Pow(10, power), string.Create(CultureInfo.InvariantCulture, $"1e{power:0}"));
            }

            yield break;
        }

        var step = Round((high - low) / most);
        for (var value = Math.Ceiling(low / step) * step; value <= high + (step * 1e-9); value += step)
        {
            yield return (value, (Math.Abs(value) < step * 1e-9 ? 0 : value).ToString("G4", CultureInfo.InvariantCulture));
        }
    }

    private static double Round(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        var lead = step / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }
}
