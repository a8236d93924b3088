using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>Asynchronous successive halving (Li et al. 2020): at steps r, r·η, r·η², ... only the best 1/η of those that came so far go on.</summary>
/// <param name="minimum">The first rung, in steps.</param>
/// <param name="factor">η.</param>
public sealed class AshaPruner(int minimum = 1, int factor = 3) : IPruner
{
    /// <inheritdoc/>
    public bool IsAdaptive => true;

    /// <inheritdoc/>
    public string? ReasonToStop(int number, IReadOnlyList<IntermediateValue> values, ImmutableArray<Trial> history, bool maximize)
    {
        var (step, value) = values[^1];
        if (!IsRung(step)) return null;
        double[] others = [.. history.Select(trial => trial.At(step)).OfType<double>().Where(double.IsFinite)];
        var rank = others.Count(other => maximize ? other > value : other < value);
        var places = Math.Max(1, (others.Length + 1) / factor);
        return rank >= places || double.IsNaN(value) ? $"At rung {step} it is number {rank + 1} of {others.Length + 1}; the best {places} go on." : null;
    }

    private bool IsRung(long step)
    {
        long rung = minimum;
        while (rung < step) rung *= factor;
        return rung == step;
    }
}
