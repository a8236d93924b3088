using Nnet.Training;

namespace Nnet.Schedules;

/// <summary>
/// The learning rate of every step, as a function of the step's number alone, so that a training resumes anywhere.
/// Only <c>ReduceOnPlateau</c> has a memory: see <see cref="Plateau"/>.
/// </summary>
public sealed class Schedule
{
    private readonly double baseRate;
    private readonly IReadOnlyList<(long Start, RateCurve Curve)> phases;

    private Schedule(double baseRate, IReadOnlyList<(long, RateCurve)> phases, Plateau? plateau)
    {
        this.baseRate = baseRate;
        this.phases = phases;
        Plateau = plateau;
    }

    /// <summary>The memory of <c>ReduceOnPlateau</c>; null where the schedule has no such phase.</summary>
    public Plateau? Plateau { get; }

    /// <summary>A schedule over a training.</summary>
    /// <param name="definition">The declared phases; null: the rate stays.</param>
    /// <param name="baseRate">The optimizer's rate.</param>
    /// <param name="span">The length of the training.</param>
    public static Schedule Create(ScheduleDefinition? definition, double baseRate, TrainingSpan span)
    {
        var phases = new List<(long, RateCurve)>();
        Plateau? plateau = null;
        long start = 0;
        foreach (var phase in definition?.Phases ?? [])
        {
            var length = phase.Length is { } given ? span.Steps(given) : Math.Max(1, span.TotalSteps - start);
            if (phase.Kind == "ReduceOnPlateau")
            {
                plateau = new Plateau(phase.Options);
            }

            phases.Add((start, RateCurves.Create(phase, baseRate, length, span)));
            start += length;
        }

        return new Schedule(baseRate, phases, plateau);
    }

    /// <summary>The rate of a step.</summary>
    /// <param name="step">The step's number from 0.</param>
    public double Rate(long step)
    {
        var (start, curve) = At(step);
        return (curve?.Rate(step - start) ?? baseRate) * (Plateau?.Scale ?? 1);
    }

    /// <summary>The momentum that the schedule asks for at a step; null: none.</summary>
    public double? Momentum(long step)
    {
        var (start, curve) = At(step);
        return curve?.Momentum(step - start);
    }

    private (long Start, RateCurve? Curve) At(long step)
    {
        for (var i = phases.Count - 1; i >= 0; i--)
        {
            if (step >= phases[i].Start)
            {
                return phases[i];
            }
        }

        return (0, null);
    }
}
