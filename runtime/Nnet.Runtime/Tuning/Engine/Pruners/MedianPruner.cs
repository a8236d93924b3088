using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>Stops a trial whose best value so far is worse than the median of the others at the same step (Golovin et al. 2017).</summary>
/// <param name="startup">Finished trials before it acts.</param>
/// <param name="warmup">Steps of a trial before it acts.</param>
public sealed class MedianPruner(int startup = 5, int warmup = 0) : IPruner
{
    /// <inheritdoc/>
    public bool IsAdaptive => true;

    /// <inheritdoc/>
    public string? ReasonToStop(int number, IReadOnlyList<IntermediateValue> values, ImmutableArray<Trial> history, bool maximize)
    {
        var step = values[^1].Step;
        if (step <= warmup || history.Count(trial => trial.State == TrialState.Finished) < startup) return null;
        double[] others = [.. history.Select(trial => trial.At(step)).OfType<double>().Where(double.IsFinite).Order()];
        if (others.Length == 0) return null;
        var median = (others[(others.Length - 1) / 2] + others[others.Length / 2]) / 2;
        var best = maximize ? values.Max(point => point.Value) : values.Min(point => point.Value);
        return (maximize ? best < median : best > median) || double.IsNaN(best) ? $"At step {step} its best value {best:g4} is worse than the median {median:g4} of {others.Length} trials." : null;
    }
}
