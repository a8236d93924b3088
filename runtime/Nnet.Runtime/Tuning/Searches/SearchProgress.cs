using System.Diagnostics;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Searches;

/// <summary>A line for each trial that ends, with the best so far and the time left. Values are written <c>name=value</c>, as Katib's collector reads them.</summary>
internal sealed class SearchProgress(PlanStudy plan, SearchSetup setup, int before, int workers)
{
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private int ended;

    public void Report(Trial trial)
    {
        ended++;
        var trials = plan.Storage.Trials(plan.Storage.Open(setup.Study));
        var left = setup.Study.Trials - trials.Count(other => other.State.IsFinal());
        var outcome = trial.State == TrialState.Finished ? plan.Values(trial) : $"{trial.State.ToString().ToLowerInvariant()}. {trial.Message}";
        plan.Options.Log($"trial {setup.FirstNumber + trial.Number}: {outcome} with {Assignments.Text(trial.Parameters)}{Best(trial)}{(left > 0 ? $"; {left} left, {Time(clock.Elapsed / ended * left)}" : "")}");
    }

    /// <summary>What is there already when the step begins.</summary>
    public void Begin()
    {
        if (before > 0) plan.Options.Log($"{plan.Plan.Steps[setup.Step].Text}: {before} of {setup.Study.Trials} trials are there and count.");
        if (workers > 1 && before < setup.Study.Trials) plan.Options.Log($"{workers} worker processes");
    }

    private string Best(Trial trial) => plan.Ranked(setup.Step + 1).FirstOrDefault() is { } best && trial.State.IsFinal()
        ? FormattableString.Invariant($"; best so far {best.Values[0]:0.####}")
        : "";

    private static string Time(TimeSpan left) => left.TotalSeconds < 90 ? FormattableString.Invariant($"about {left.TotalSeconds:0} s") : FormattableString.Invariant($"about {left.TotalMinutes:0} min");
}
