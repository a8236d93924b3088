using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Reports;

/// <summary>Where the best value of a parameter lies in its range, and what range follows from that.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Place">Of the best trial, 0 to 1 along the range.</param>
/// <param name="Next">The parameter with the range to take next; the same where nothing speaks for another.</param>
/// <param name="Words">The verdict: <c>best at 97 % of the log range: widen upwards</c>.</param>
public sealed record BoundaryReading(ParameterDefinition Parameter, double Place, ParameterDefinition Next, string Words)
{
    private const double Edge = 0.1;
    private const int FewestTrials = 5;

    /// <summary>Reads a parameter; null: it is no range, or too few trials have it.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="ranked">The trials with a score, the best first.</param>
    public static BoundaryReading? Of(ParameterDefinition parameter, IReadOnlyList<Trial> ranked)
    {
        Trial[] having = [.. ranked.Where(trial => trial.Parameters.ContainsKey(parameter.Name))];
        if (having.Length < FewestTrials || parameter is not (FloatParameter or IntParameter) || parameter.Count == 1) return null;
        var place = parameter.ToUnit(having[0].Parameters[parameter.Name]);
        var words = FormattableString.Invariant($"best at {place:0 %} of the {(IsLog(parameter) ? "log " : "")}range");
        if (place > 1 - Edge && !IsNaturalEnd(parameter, upper: true)) return new(parameter, place, Widened(parameter, up: true), $"{words}: widen upwards");
        if (place < Edge && !IsNaturalEnd(parameter, upper: false)) return new(parameter, place, Widened(parameter, up: false), $"{words}: widen downwards");
        if (place is < Edge or > 1 - Edge) return new(parameter, place, parameter, $"{words}, the end of what it can be");
        double[] good = [.. having.Take(Math.Max(3, having.Length / 4)).Select(trial => parameter.ToUnit(trial.Parameters[parameter.Name]))];
        var (low, high) = (Math.Max(0, good.Min() - Edge), Math.Min(1, good.Max() + Edge));
        return high - low < 0.6 ? new(parameter, place, Between(parameter, low, high), $"{words}: narrow it") : new(parameter, place, parameter, $"{words}: inside");
    }

    private static bool IsLog(ParameterDefinition parameter) => parameter is FloatParameter { Log: true } or IntParameter { Log: true };

    /// <summary>Shares end at 0 and 1, and nothing here is negative.</summary>
    private static bool IsNaturalEnd(ParameterDefinition parameter, bool upper)
    {
        var isShare = parameter.Name.Split('.')[^1] is "dropout" or "smoothing" or "momentum" or "label_smoothing";
        return upper ? isShare && parameter is FloatParameter { High: >= 0.9 } : parameter is FloatParameter { Low: 0 } or IntParameter { Low: <= 1 };
    }

    private static ParameterDefinition Widened(ParameterDefinition parameter, bool up) => parameter switch
    {
        FloatParameter { Log: true } real => up ? real with { Low = Round(Math.Sqrt(real.Low * real.High)), High = Round(real.High * 10) } : new FloatParameter(real.Name, Round(real.Low / 10), Round(Math.Sqrt(real.Low * real.High)), true) { When = real.When, Role = real.Role },
        FloatParameter real => up ? real with { High = Round(real.High + (0.5 * (real.High - real.Low))) } : real with { Low = Round(Math.Max(0, real.Low - (0.5 * (real.High - real.Low)))) },
        IntParameter whole => up ? whole with { High = whole.High + (whole.Step * Math.Max(1, (whole.High - whole.Low) / whole.Step / 2)) } : whole with { Low = Math.Max(1, whole.Low - (whole.Step * Math.Max(1, (whole.High - whole.Low) / whole.Step / 2))) },
        _ => parameter,
    };

    private static ParameterDefinition Between(ParameterDefinition parameter, double low, double high) => parameter switch
    {
        FloatParameter { Step: null } real => new FloatParameter(real.Name, Round((double)real.FromUnit(low)), Round((double)real.FromUnit(high)), real.Log) { When = real.When, Role = real.Role },
        _ => parameter,
    };

    /// <summary>Two digits: a range is no measurement.</summary>
    private static double Round(double value)
    {
        if (value == 0) return 0;
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - 1);
        return double.Parse((Math.Round(value / power) * power).ToString("G3", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
    }
}
