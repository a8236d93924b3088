namespace Nnet.Tuning.Engine;

/// <summary><c>in low to high [step s]</c> of whole numbers.</summary>
/// <param name="Low">The smallest value, included.</param>
/// <param name="High">The largest value, included.</param>
/// <param name="Step">The distance of values.</param>
/// <param name="Log">Uniform in the logarithm; the step is then 1.</param>
public sealed record IntParameter(string Name, long Low, long High, long Step = 1, bool Log = false) : ParameterDefinition(Name)
{
    /// <summary>The largest value, included.</summary>
    public long High { get; init; } = (long)RangeRules.Check(Name, Low, High, Log, Log && Step == 1 ? null : Step);

    /// <inheritdoc/>
    public override int? Count => (int)((High - Low) / Step) + 1;

    /// <inheritdoc/>
    public override object FromUnit(double unit)
    {
        unit = Math.Clamp(unit, 0, 1);
        if (Log) return Math.Clamp((long)Math.Round(Math.Exp(LogLow + (unit * LogWidth)), MidpointRounding.AwayFromZero), Low, High);
        return Low + (Step * Math.Min((long)(unit * Count!.Value), Count.Value - 1));
    }

    /// <inheritdoc/>
    public override double ToUnit(object value)
    {
        var number = ParameterValues.Number(value);
        return Log ? (Math.Log(number) - LogLow) / LogWidth : ((Math.Round((number - Low) / Step)) + 0.5) / Count!.Value;
    }

    /// <inheritdoc/>
    public override bool Contains(object value) => value is long or int && ParameterValues.Number(value) is var number && number >= Low && number <= High && (number - Low) % Step == 0;

    private double LogLow => Math.Log(Low - 0.5);

    private double LogWidth => Math.Log(High + 0.5) - LogLow;
}
