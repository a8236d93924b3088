using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>The same assignment for every trial: the best one is trained again.</summary>
public sealed class FixedSampler(ImmutableSortedDictionary<string, object> assignment) : ISampler
{
    /// <inheritdoc/>
    public bool IsAdaptive => false;

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, object>? Propose(StudyDefinition study, int number, ImmutableArray<Trial> history) => assignment;
}
