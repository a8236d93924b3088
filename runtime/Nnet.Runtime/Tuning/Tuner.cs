using System.Collections.Immutable;
using Nnet.Hyperparameters;
using Nnet.Training;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Finals;
using Nnet.Tuning.Searches;
using Nnet.Tuning.Steps;

namespace Nnet.Tuning;

/// <summary>Runs a plan, step by step. A check that fails ends it: what comes after would measure the mistake.</summary>
public sealed class Tuner(TuningPlan plan, TuningOptions options)
{
    private readonly List<StepVerdict> verdicts = [];
    private readonly List<SearchResult> searches = [];
    private TrainingResult? final;

    /// <summary>Runs the plan, or what is left of it: checks that passed and trials that ended in an earlier run of the same plan and program count.</summary>
    /// <exception cref="HyperparameterException">The space names a path that the recipe does not have.</exception>
    public TuningResult Run(CancellationToken interrupt = default)
    {
        using var study = new PlanStudy(plan, options);
        PlanRecord.Update(study);
        for (var i = 0; i < study.Plan.Steps.Count && !interrupt.IsCancellationRequested; i++)
        {
            var verdict = Rounds.Skip(study, i, interrupt) ?? Forgive(Step(study, i, interrupt));
            if (interrupt.IsCancellationRequested) break;
            verdicts.Add(verdict);
            study.Storage.RecordVerdict(study.Id, i, verdict);
            options.Log($"{verdict.Step}: {(verdict.Passed ? "fine" : "FAILED")}. {verdict.Reason}{(verdict.Advice.Length > 0 ? $" {verdict.Advice}" : "")}");
            if (!verdict.Passed) break;
        }

        if (options.Ablation && !interrupt.IsCancellationRequested) Comparisons.AblationRun.Measure(study, interrupt);
        WriteReport(study);
        var best = study.Ranked(study.Plan.Steps.Count).FirstOrDefault();
        return new([.. verdicts], [.. searches], best, plan.Objectives.Length > 1 ? Front(study) : best is null ? [] : [best], final);
    }

    /// <summary>What the study of this plan has come to, without running anything.</summary>
    public Reports.StudyPicture Picture()
    {
        using var study = new PlanStudy(plan, options);
        return PictureBuilder.Of(study);
    }

    /// <summary>A learning rate that fails is no reason to end a plan that searches the rate anyway.</summary>
    private StepVerdict Forgive(StepVerdict verdict) => verdict.IsRateAlone && plan.Space.Parameters.Any(parameter => parameter.Name == "optimizer.lr")
        ? verdict with { Passed = true, Advice = $"{verdict.Advice} The plan searches the rate, so it goes on." }
        : verdict;

    /// <summary>Runs trials of one search step as one of many processes, until all of them are done.</summary>
    /// <param name="study">The step's study, as the coordinator named it.</param>
    /// <param name="interrupt">Ends it after the training step that runs.</param>
    public void Work(string study, CancellationToken interrupt = default)
    {
        using var open = new PlanStudy(plan, options);
        var setup = SearchSetup.Of(open, Searches(open).First(step => open.NameOf(step) == study));
        setup.Runner(open).Run(setup.Objective, 1, interrupt);
    }

    /// <summary>Runs one trial of the study once more, alone. Nothing is recorded.</summary>
    /// <param name="number">The trial's number in the plan's messages, from 1.</param>
    /// <param name="interrupt">Ends it after the training step that runs.</param>
    /// <returns>The trial as it is recorded, and as it came out now.</returns>
    /// <exception cref="StudyException">The study has no such trial.</exception>
    public (Trial Recorded, Trial Now) RunAgain(int number, CancellationToken interrupt = default)
    {
        using var open = new PlanStudy(plan, options);
        var count = 0;
        foreach (var step in Searches(open))
        {
            if (open.Storage.Find(open.NameOf(step)) is not { } study) continue;
            var setup = SearchSetup.Of(open, step);
            var trials = open.Storage.Trials(study);
            count = Math.Max(count, setup.FirstNumber - 1 + trials.Length);
            if (trials.FirstOrDefault(trial => setup.FirstNumber + trial.Number == number) is { } trial && trial.State.IsFinal()) return (trial, setup.Runner(open).RunAgain(trial, setup.Objective, interrupt));
        }

        throw new StudyException($"The study \"{open.Name}\" has no finished trial {number}; it has {count}.");
    }

    /// <summary>The trials that no other beats in every objective, told one by one.</summary>
    private ImmutableArray<Trial> Front(PlanStudy study)
    {
        var front = ParetoFront.Of(searches.SelectMany(search => search.Trials), [.. plan.Objectives.Select(objective => objective.Maximize)]);
        foreach (var trial in front.OrderBy(trial => trial.Values[0])) options.Log($"no other beats {study.Values(trial)} with {Assignments.Text(trial.Parameters)}");
        return front;
    }

    private StepVerdict Step(PlanStudy study, int step, CancellationToken interrupt)
    {
        switch (study.Plan.Steps[step])
        {
            case SearchTrials:
                var (verdict, result) = SearchStep.Run(study, step, interrupt);
                searches.Add(result);
                return verdict;
            case FinalTraining:
                (verdict, final) = FinalStep.Run(study, step, interrupt);
                return verdict;
            case Diagnose:
                return ReadCurves(study, step, interrupt);
            default:
                return Check(study, step);
        }
    }

    private StepVerdict ReadCurves(PlanStudy study, int step, CancellationToken interrupt)
    {
        var best = study.Ranked(step).FirstOrDefault();
        var verdict = Diagnosing.DiagnoseStep.Of(best, plan.Recipe.Define(study.Defaults));
        if (best is null || !verdict.Passed || plan.Objectives[0].Name == PlanObjective.Parameters) return verdict;
        var noise = SeedNoise.Measure(study, best, interrupt);
        return noise.IsEmpty ? verdict : verdict with { Reason = FormattableString.Invariant($"{verdict.Reason} With {noise.Length} other seeds {plan.Objectives[0].Name} is {noise.Min():0.####} to {noise.Max():0.####}.") };
    }

    private void WriteReport(PlanStudy study)
    {
        if (options.Training.RunsRoot is not { } runs) return;
        var folder = Path.Combine(runs, "studies", study.Name);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "report.html");
        Reports.StudyReport.Write(path, PictureBuilder.Of(study));
        options.Log($"report {path}");
    }

    /// <summary>A check, or its verdict of an earlier run.</summary>
    private StepVerdict Check(PlanStudy study, int step)
    {
        var key = FormattableString.Invariant($"check {step}");
        var record = PlanRecord.OfCheck(study, study.Plan.Steps[step]);
        if (study.Storage.Attributes(study.Id).GetValueOrDefault(key) == record && study.Storage.Verdicts(study.Id).GetValueOrDefault(step) is { Passed: true } known) return known;
        var verdict = study.Plan.Steps[step] switch
        {
            CheckInitialLoss => InitialLossCheck.Run(plan.Recipe, study.Defaults, study.Options.Training),
            CheckOverfit check => OverfitCheck.Run(plan.Recipe, study.Defaults, study.Options.Training, check.Samples),
            FindLearningRate find => RateFinder.Run(plan.Recipe, study.Defaults, study.Options.Training, find.From, find.To),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no step of a plan."),
        };
        study.Storage.SetAttribute(study.Id, key, record);
        return verdict;
    }

    private IEnumerable<int> Searches(PlanStudy study) => Enumerable.Range(0, study.Plan.Steps.Count).Where(step => study.Plan.Steps[step] is SearchTrials);
}
