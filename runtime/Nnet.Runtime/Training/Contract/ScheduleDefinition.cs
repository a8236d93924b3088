using System.Collections.Immutable;

namespace Nnet.Training;

/// <summary>A schedule: phases one after the other.</summary>
/// <param name="Phases">In order; the last one lasts to the end.</param>
public sealed record ScheduleDefinition(IReadOnlyList<SchedulePhase> Phases);

/// <summary>One phase of a schedule.</summary>
/// <param name="Kind">Its name in the language: <c>Warmup</c>, <c>Cosine</c>, <c>Step</c>, ...</param>
/// <param name="Options">Its options by the language's names; lists as <c>milestones.0</c>, <c>milestones.1</c>.</param>
/// <param name="Length">How long it lasts; null: to the end of what is left.</param>
public sealed record SchedulePhase(string Kind, ImmutableSortedDictionary<string, double> Options, TrainingLength? Length)
{
    /// <summary>Options that are lengths with a unit (<c>step_size: 500 steps</c>); a plain number in <see cref="Options"/> counts epochs.</summary>
    public ImmutableSortedDictionary<string, TrainingLength> Lengths { get; init; } = ImmutableSortedDictionary<string, TrainingLength>.Empty;
}

/// <summary>A length of training.</summary>
/// <param name="Amount">The number of units; a share is 0 to 1.</param>
/// <param name="Unit">What is counted.</param>
public sealed record TrainingLength(double Amount, LengthUnit Unit);

/// <summary>What a length counts.</summary>
public enum LengthUnit
{
    /// <summary>Optimizer steps.</summary>
    Steps,

    /// <summary>Passes over the training part.</summary>
    Epochs,

    /// <summary>A share of the whole training.</summary>
    Share,
}
