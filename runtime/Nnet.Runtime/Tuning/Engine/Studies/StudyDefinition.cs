using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>What a study is: everything that the sequence of its trials depends on.</summary>
/// <param name="Name">Unique in a storage.</param>
/// <param name="Maximize">One for each objective.</param>
/// <param name="Trials">How many trials it has.</param>
/// <param name="Seed">Of the samplers.</param>
public sealed record StudyDefinition(string Name, SearchSpace Space, ImmutableArray<bool> Maximize, int Trials, long Seed)
{
    /// <summary>
    /// A trial may look at trials whose number is smaller than its own by more than this; it waits until those are done. So at most <c>Lag + 1</c> trials run
    /// at a time, and the trials are the same for every number of workers up to that.
    /// </summary>
    public int Lag { get; init; } = 7;

    /// <summary>Trials of a generation, which all see the generations before and nothing of their own; null: there are no generations, <see cref="Lag"/> decides.</summary>
    public int? Generation { get; init; }

    /// <summary>What else must be the same for trials to be comparable, a line each: the sampler, the epochs, the program.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    /// <summary>A trial sees the trials below this number, and waits until they are done.</summary>
    public int VisibleBelow(int number) => Generation is { } size ? number / size * size : Math.Max(0, number - Lag);
}
