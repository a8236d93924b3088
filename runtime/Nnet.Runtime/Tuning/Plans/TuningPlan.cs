using System.Collections.Immutable;
using Nnet.Training;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning;

/// <summary>What a <c>tune</c> declaration becomes: generated code constructs it, <see cref="Tuner"/> runs it.</summary>
public sealed record TuningPlan
{
    /// <summary>The plan's name, <c>Search</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The recipe that it varies.</summary>
    public required Recipe Recipe { get; init; }

    /// <summary>What it makes small or large; the first decides where one trial must be chosen.</summary>
    public required ImmutableArray<PlanObjective> Objectives { get; init; }

    /// <summary>What is varied, and what never goes together.</summary>
    public required SearchSpace Space { get; init; }

    /// <summary>What is done, in order.</summary>
    public required IReadOnlyList<PlanStep> Steps { get; init; }

    /// <summary>Stops trials that are not worth going on with; null: each runs to its end.</summary>
    public PrunerDefinition? Prune { get; init; }

    /// <summary>
    /// How many trials of an adaptive step may run at a time: trial n sees the trials up to n - parallel and no others, for every number of workers. Null: 4.
    /// It is also the number of workers where the command line names none.
    /// </summary>
    public int? Parallel { get; init; }

    /// <summary>The seed of the samplers; null: 0.</summary>
    public long? Seed { get; init; }

    /// <summary>The name under which trials are kept; null: the plan's.</summary>
    public string? Study { get; init; }

    /// <summary>No new trial begins after so long; null: no limit.</summary>
    public TimeSpan? Budget { get; init; }
}
