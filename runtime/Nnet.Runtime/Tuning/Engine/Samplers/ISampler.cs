using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>Proposes assignments. A proposal depends on the seed, the trial's number and the history alone, so every worker would make the same one.</summary>
public interface ISampler
{
    /// <summary>Whether proposals look at the history.</summary>
    bool IsAdaptive { get; }

    /// <summary>An assignment that the space does not exclude.</summary>
    /// <param name="study">The space, the seed and the direction.</param>
    /// <param name="number">Of the trial that asks.</param>
    /// <param name="history">The trials that this one may look at, all done, by number.</param>
    /// <returns>Null: nothing is left to try (a grid that is done, or a space without a possible point).</returns>
    ImmutableSortedDictionary<string, object>? Propose(StudyDefinition study, int number, ImmutableArray<Trial> history);
}
