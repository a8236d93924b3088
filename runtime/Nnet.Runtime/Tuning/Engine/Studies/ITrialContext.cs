using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>What an objective sees of its trial.</summary>
public interface ITrialContext
{
    /// <summary>From 0.</summary>
    int Number { get; }

    /// <summary>The seed of this trial: it depends on the study's seed and the number alone.</summary>
    long Seed { get; }

    /// <summary>The assignment to try.</summary>
    ImmutableSortedDictionary<string, object> Parameters { get; }

    /// <summary>The trials that this one may look at, all done, by number.</summary>
    ImmutableArray<Trial> History { get; }

    /// <summary>Records something about the trial, as JSON.</summary>
    /// <exception cref="LeaseLostException">Another worker has taken the trial over.</exception>
    void SetAttribute(string key, string json);

    /// <summary>Reports a value on the way.</summary>
    /// <param name="step">From 1, rising.</param>
    /// <param name="value">Of the first objective.</param>
    /// <exception cref="TrialPrunedException">The pruner stops the trial.</exception>
    /// <exception cref="LeaseLostException">Another worker has taken the trial over.</exception>
    void Report(int step, double value);
}
