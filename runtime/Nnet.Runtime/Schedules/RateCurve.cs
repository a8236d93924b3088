namespace Nnet.Schedules;

/// <summary>The rate within one phase of a schedule.</summary>
internal abstract class RateCurve
{
    /// <summary>The rate at a step of the phase, from 0; steps beyond its end are allowed.</summary>
    public abstract double Rate(long step);

    /// <summary>The momentum at a step of the phase; null: the optimizer's own.</summary>
    public virtual double? Momentum(long step) => null;
}

/// <summary>A curve without momentum, from a function.</summary>
internal sealed class SimpleCurve(Func<long, double> rate) : RateCurve
{
    public override double Rate(long step) => rate(step);
}
