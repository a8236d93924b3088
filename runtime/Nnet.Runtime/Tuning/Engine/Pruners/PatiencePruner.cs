using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>Stops a trial that has not improved for a number of reports. It looks at the trial alone.</summary>
/// <param name="patience">Reports without an improvement that are allowed.</param>
/// <param name="minDelta">What counts as an improvement.</param>
public sealed class PatiencePruner(int patience, double minDelta = 0) : IPruner
{
    /// <inheritdoc/>
    public bool IsAdaptive => false;

    /// <inheritdoc/>
    public string? ReasonToStop(int number, IReadOnlyList<IntermediateValue> values, ImmutableArray<Trial> history, bool maximize)
    {
        var (best, since) = (double.NaN, 0);
        foreach (var point in values)
        {
            var better = double.IsNaN(best) ? !double.IsNaN(point.Value) : (maximize ? point.Value - best : best - point.Value) > minDelta;
            (best, since) = better ? (point.Value, 0) : (best, since + 1);
        }

        return since > patience ? $"No improvement over {best:g4} in {since} reports." : null;
    }
}
