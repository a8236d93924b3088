using System.Collections.Immutable;
using Nnet.Training;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning;

/// <summary>What a plan came to.</summary>
/// <param name="Verdicts">One for each step that ran.</param>
/// <param name="Searches">The search steps with their trials, in the plan's order.</param>
/// <param name="Best">The best trial; null: none finished.</param>
/// <param name="Front">With several objectives: the trials that no other beats in all of them; else the best alone.</param>
/// <param name="Final">The last training; null: the plan has none, or it was done before.</param>
public sealed record TuningResult(ImmutableArray<StepVerdict> Verdicts, ImmutableArray<SearchResult> Searches, Trial? Best, ImmutableArray<Trial> Front, TrainingResult? Final)
{
    /// <summary>True where no check failed.</summary>
    public bool Passed => Verdicts.All(verdict => verdict.Passed);

    /// <summary>All trials, in the plan's order.</summary>
    public IEnumerable<Trial> Trials => Searches.SelectMany(search => search.Trials);
}

/// <summary>A search step and its trials.</summary>
/// <param name="Step">Its place in the plan, from 0.</param>
/// <param name="Study">Its definition: space, objectives, seed.</param>
/// <param name="FirstNumber">The number that the plan's messages give to its first trial, from 1.</param>
/// <param name="Trials">By number.</param>
public sealed record SearchResult(int Step, StudyDefinition Study, int FirstNumber, ImmutableArray<Trial> Trials);
