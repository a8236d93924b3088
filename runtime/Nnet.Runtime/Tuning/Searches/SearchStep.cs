using System.Collections.Immutable;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Searches;

/// <summary><c>search</c> and <c>refine</c>: the trials of a study, those that are missing, in this process or in several.</summary>
internal static class SearchStep
{
    public static (StepVerdict Verdict, SearchResult Result) Run(PlanStudy plan, int step, CancellationToken interrupt)
    {
        var setup = SearchSetup.Of(plan, step);
        var study = OpenOrSetAside(plan, setup);
        var search = (SearchTrials)plan.Plan.Steps[step];
        var workers = plan.Options.StartWorker is null ? 1 : plan.Options.Workers ?? plan.Plan.Parallel ?? 1;
        var before = plan.Storage.Trials(study).Count(trial => trial.State.IsFinal());
        var progress = new SearchProgress(plan, setup, before, workers);
        progress.Begin();
        if (workers == 1) setup.Runner(plan, progress.Report).Run(setup.Objective, 1, interrupt);
        else if (before < setup.Study.Trials) new WorkerProcesses(plan, setup, study, progress).Run(workers, interrupt);
        var trials = plan.Storage.Trials(study);
        return (Verdict(plan, step, $"{search.Kind} {search.Sampler}", trials), new(step, setup.Study, setup.FirstNumber, trials));
    }

    /// <summary>The step's study; trials of a plan or program that has changed since make room and stay readable under another name.</summary>
    private static long OpenOrSetAside(PlanStudy plan, SearchSetup setup)
    {
        try
        {
            return plan.Storage.Open(setup.Study);
        }
        catch (StudyChangedException changed)
        {
            var count = plan.Storage.Trials(plan.Storage.Find(setup.Study.Name)!.Value).Length;
            var aside = plan.Storage.SetAside(setup.Study.Name);
            plan.Options.Log($"{plan.Plan.Steps[setup.Step].Text}: begins anew, since there was {changed.Difference}. The {count} earlier trials no longer count; they are kept as \"{aside}\".");
            return plan.Storage.Open(setup.Study);
        }
    }

    private static StepVerdict Verdict(PlanStudy plan, int step, string name, ImmutableArray<Trial> trials)
    {
        var counts = trials.GroupBy(trial => trial.State).ToDictionary(group => group.Key, group => group.Count());
        string[] odd = [.. new[] { TrialState.Pruned, TrialState.Failed, TrialState.Infeasible }.Where(counts.ContainsKey).Select(state => $"{counts[state]} {state.ToString().ToLowerInvariant()}")];
        var rest = odd.Length == 0 ? "" : $" Of {trials.Length} trials, {string.Join(", ", odd)}.";
        if (plan.Ranked(step + 1).FirstOrDefault() is { } best)
            return new(name, true, FormattableString.Invariant($"The best is {plan.Plan.Objectives[0].Name} {best.Values[0]:0.####} with {Assignments.Text(best.Parameters)}.") + rest);
        return new(name, false, $"No trial finished.{rest}{(trials.LastOrDefault(trial => trial.Message is not null)?.Message is { } message ? $" The last one: {message}" : "")}")
        {
            Advice = "Lower the learning rates of the space, and look at what the check steps say.",
        };
    }
}
