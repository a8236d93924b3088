namespace Nnet.Tuning.Engine;

/// <summary><c>in low to high [step s]</c> or <c>in log low to high</c>: a real number. Bounds are values, never exponents.</summary>
/// <param name="Low">The smallest value, included.</param>
/// <param name="High">The largest value, included.</param>
/// <param name="Log">Uniform in the logarithm.</param>
/// <param name="Step">The distance of values; null: a continuum. Not together with <paramref name="Log"/>.</param>
public sealed record FloatParameter(string Name, double Low, double High, bool Log = false, double? Step = null) : ParameterDefinition(Name)
{
    /// <summary>The largest value, included.</summary>
    public double High { get; init; } = RangeRules.Check(Name, Low, High, Log, Step);

    /// <inheritdoc/>
    public override int? Count => Low == High ? 1 : Step is { } step ? (int)Math.Floor(((High - Low) / step) + 1e-9) + 1 : null;

    /// <inheritdoc/>
    public override object FromUnit(double unit)
    {
        unit = Math.Clamp(unit, 0, 1);
        if (Step is { } step) return Low + (step * Math.Min((int)(unit * Count!.Value), Count.Value - 1));
        return Math.Clamp(Log ? Math.Exp(Math.Log(Low) + (unit * Math.Log(High / Low))) : Low + (unit * (High - Low)), Low, High);
    }

    /// <inheritdoc/>
    public override double ToUnit(object value)
    {
        var number = ParameterValues.Number(value);
        if (Low == High) return 0.5;
        if (Step is { } step) return (Math.Round((number - Low) / step) + 0.5) / Count!.Value;
        return Log ? Math.Log(number / Low) / Math.Log(High / Low) : (number - Low) / (High - Low);
    }

    /// <inheritdoc/>
    public override bool Contains(object value) => value is double or long or int && ParameterValues.Number(value) is var number && number >= Low && number <= High;
}
