using System.Collections.Immutable;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Reports;

/// <summary>A trial as a report shows it.</summary>
/// <param name="Number">From 1, through all steps of the plan.</param>
/// <param name="Step">The search step: <c>refine tpe</c>.</param>
/// <param name="Trial">The trial.</param>
public sealed record PlacedTrial(int Number, string Step, Trial Trial);

/// <summary>Everything that a study's report shows, as plain values.</summary>
/// <param name="Name">The study's name.</param>
/// <param name="Recipe">The recipe's name.</param>
/// <param name="Objective">The first objective.</param>
/// <param name="Maximize">True where more is better.</param>
/// <param name="Space">What is varied.</param>
/// <param name="Verdicts">By the steps' places in the plan.</param>
/// <param name="Trials">In order.</param>
public sealed record StudyPicture(
    string Name, string Recipe, string Objective, bool Maximize, SearchSpace Space, ImmutableArray<StepVerdict> Verdicts, ImmutableArray<PlacedTrial> Trials)
{
    /// <summary>The objectives' names after the first; empty: there is one.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>The scores of the best values with other seeds; empty: not measured.</summary>
    public ImmutableArray<double> Noise { get; init; } = [];

    /// <summary>What each change contributed; null: not measured.</summary>
    public Comparisons.MeasuredAblation? Ablation { get; init; }

    /// <summary>The loss of a guess, ln K; null: unknown.</summary>
    public double? ChanceLoss { get; init; }

    /// <summary>The steps as the plan has them.</summary>
    public ImmutableArray<string> Steps { get; init; } = [];

    /// <summary>What the environment was, by name.</summary>
    public ImmutableArray<(string Name, string Value)> Environment { get; init; } = [];

    /// <summary>The program's files (name, text).</summary>
    public ImmutableArray<(string Name, string Text)> Program { get; init; } = [];

    /// <summary>Looks at the test part, in words.</summary>
    public ImmutableArray<string> Looks { get; init; } = [];

    /// <summary>How it is run again.</summary>
    public string Command { get; init; } = "";

    /// <summary>The trials with a score, the best first; finished ones before those that were stopped.</summary>
    public IReadOnlyList<PlacedTrial> Ranked => ranked ??= [.. Trials.Where(trial => trial.Trial.Score is { } score && double.IsFinite(score)).OrderBy(trial => trial.Trial.State == TrialState.Finished ? 0 : 1).ThenBy(trial => (Maximize ? -1 : 1) * trial.Trial.Score!.Value)];

    private IReadOnlyList<PlacedTrial>? ranked;

    /// <summary>The best trial; null: none finished.</summary>
    public PlacedTrial? Best => Ranked.Count > 0 && Ranked[0].Trial.State == TrialState.Finished ? Ranked[0] : null;

    /// <summary>How many trials ended so.</summary>
    public int Count(TrialState state) => Trials.Count(trial => trial.Trial.State == state);
}
