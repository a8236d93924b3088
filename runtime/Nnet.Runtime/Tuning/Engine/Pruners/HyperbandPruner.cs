using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>Hyperband (Li et al. 2018): successive halving in brackets that begin at different rungs; a trial's number says its bracket, and it competes only there.</summary>
/// <param name="maximum">The largest number of steps of a trial.</param>
public sealed class HyperbandPruner(int maximum, int minimum = 1, int factor = 3) : IPruner
{
    private readonly int brackets = Math.Max(1, (int)Math.Floor(Math.Log(Math.Max(1.0, maximum / (double)minimum), factor) + 1e-9) + 1);

    /// <inheritdoc/>
    public bool IsAdaptive => true;

    /// <inheritdoc/>
    public string? ReasonToStop(int number, IReadOnlyList<IntermediateValue> values, ImmutableArray<Trial> history, bool maximize)
    {
        var bracket = number % brackets;
        var halving = new AshaPruner(minimum * (int)Math.Pow(factor, bracket), factor);
        return halving.ReasonToStop(number, values, [.. history.Where(trial => trial.Number % brackets == bracket)], maximize);
    }
}
