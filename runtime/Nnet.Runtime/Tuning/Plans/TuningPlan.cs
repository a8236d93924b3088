using Nnet.Training;

namespace Nnet.Tuning;

/// <summary>What a <c>tune</c> declaration becomes: generated code constructs it, <see cref="Tuner"/> runs it.</summary>
public sealed record TuningPlan
{
    /// <summary>The plan's name, <c>Search</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The recipe that it varies.</summary>
    public required Recipe Recipe { get; init; }

    /// <summary>The value that it makes small or large, <c>validation.accuracy</c>.</summary>
    public required string Objective { get; init; }

    /// <summary>True to make it large.</summary>
    public bool Maximize { get; init; }

    /// <summary>What is varied.</summary>
    public required IReadOnlyList<SpaceDimension> Space { get; init; }

    /// <summary>What is done, in order.</summary>
    public required IReadOnlyList<PlanStep> Steps { get; init; }

    /// <summary>The seed of the samplers; null: 0.</summary>
    public long? Seed { get; init; }

    /// <summary>The name under which trials are kept; null: the plan's.</summary>
    public string? Study { get; init; }

    /// <summary>No new trial begins after so long; null: no limit.</summary>
    public TimeSpan? Budget { get; init; }
}
