using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>The part of a space around an assignment: a share of each range, in the logarithm where the space says so, moved inside the range where it would leave it.</summary>
public static class Window
{
    /// <summary>The part of a range that is kept: 0.15 of it on either side.</summary>
    public const double Share = 0.3;

    /// <summary>The window around an assignment. Numbers among choices keep their neighbours, words only themselves; what the assignment lacks stays as it is.</summary>
    public static SearchSpace Around(SearchSpace space, IReadOnlyDictionary<string, object> center) => space with
    {
        Parameters = [.. space.Parameters.Select(parameter => center.TryGetValue(parameter.Name, out var value) ? Narrow(parameter, value) : parameter)],
    };

    private static ParameterDefinition Narrow(ParameterDefinition parameter, object value) => parameter switch
    {
        ChoiceParameter choice => new ChoiceParameter(choice.Name, Neighbours(choice, value)) { When = choice.When, Role = choice.Role },
        FloatParameter { Step: { } step } real => real with { Low = Snap(real.Low, step, Low(real, value), step, value, -1), High = Math.Min(real.High, Snap(real.Low, step, High(real, value), step, value, 1)) },
        FloatParameter real => real with { Low = Low(real, value), High = High(real, value) },
        IntParameter whole => whole with { Low = Whole(whole, value, -1), High = Whole(whole, value, 1) },
        _ => parameter,
    };

    private static ImmutableArray<object> Neighbours(ChoiceParameter choice, object value)
    {
        if (!choice.Options.All(option => option is long or double)) return [ParameterValues.Normalize(value)];
        object[] sorted = [.. choice.Options.OrderBy(ParameterValues.Number)];
        var index = Array.IndexOf(sorted, ParameterValues.Normalize(value));
        return [.. sorted[Math.Max(0, index - 1)..Math.Min(sorted.Length, index + 2)]];
    }

    private static double Start(ParameterDefinition parameter, object value) => Math.Clamp(parameter.ToUnit(value) - (Share / 2), 0, 1 - Share);

    private static double Low(FloatParameter parameter, object value) => ParameterValues.Number((parameter with { Step = null }).FromUnit(Start(parameter, value)));

    private static double High(FloatParameter parameter, object value) => ParameterValues.Number((parameter with { Step = null }).FromUnit(Start(parameter, value) + Share));

    /// <summary>The place of the grid at a bound, at least one step away from the value and inside the range.</summary>
    private static double Snap(double origin, double step, double bound, double least, object value, int side)
    {
        var number = ParameterValues.Number(value);
        var far = side < 0 ? Math.Min(bound, number - least) : Math.Max(bound, number + least);
        return Math.Max(origin, origin + (step * Math.Round((far - origin) / step)));
    }

    private static long Whole(IntParameter parameter, object value, int side)
    {
        var number = (long)ParameterValues.Number(value);
        var edge = (long)parameter.FromUnit(side < 0 ? Start(parameter, value) : Start(parameter, value) + Share);
        return side < 0
            ? Math.Max(parameter.Low, Math.Min(edge, number - parameter.Step))
            : Math.Min(parameter.Low + ((parameter.High - parameter.Low) / parameter.Step * parameter.Step), Math.Max(edge, number + parameter.Step));
    }
}
