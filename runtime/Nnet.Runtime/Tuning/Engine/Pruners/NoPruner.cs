using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>Every trial runs to its end.</summary>
public sealed class NoPruner : IPruner
{
    /// <inheritdoc/>
    public bool IsAdaptive => false;

    /// <inheritdoc/>
    public string? ReasonToStop(int number, IReadOnlyList<IntermediateValue> values, ImmutableArray<Trial> history, bool maximize) => null;
}
