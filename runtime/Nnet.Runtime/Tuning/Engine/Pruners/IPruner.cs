using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>Decides on the way whether a trial is worth going on with.</summary>
public interface IPruner
{
    /// <summary>Whether decisions look at other trials.</summary>
    bool IsAdaptive { get; }

    /// <summary>Why the trial stops; null: it goes on.</summary>
    /// <param name="number">Of the trial.</param>
    /// <param name="values">Its values so far, the newest last.</param>
    /// <param name="history">The trials that it may look at, all done.</param>
    /// <param name="maximize">Whether larger is better.</param>
    string? ReasonToStop(int number, IReadOnlyList<IntermediateValue> values, ImmutableArray<Trial> history, bool maximize);
}
