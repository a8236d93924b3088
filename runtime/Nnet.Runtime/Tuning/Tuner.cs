using System.Diagnostics;
using Nnet.Hyperparameters;
using Nnet.Training;
using Nnet.Tuning.Steps;

namespace Nnet.Tuning;

/// <summary>Runs a plan, step by step. A check that fails ends it: what comes after would measure the mistake.</summary>
public sealed class Tuner(TuningPlan plan, TuningOptions options)
{
    private readonly List<StepVerdict> verdicts = [];
    private readonly Study study = Study.Open(options.Training.RunsRoot, options.Study ?? plan.Study ?? plan.Name);
    private readonly Stopwatch clock = Stopwatch.StartNew();

    /// <summary>The trial with the best value so far.</summary>
    private Trial? Best => study.Trials.Where(trial => double.IsFinite(trial.Value)).MinBy(Cost);

    /// <summary>Runs the plan, or what is left of it.</summary>
    /// <exception cref="HyperparameterException">The space names a path that the recipe does not have.</exception>
    public TuningResult Run(CancellationToken interrupt = default)
    {
        TrainingResult? final = null;
        for (var i = 0; i < plan.Steps.Count && !interrupt.IsCancellationRequested; i++)
        {
            var verdict = plan.Steps[i] switch
            {
                CheckInitialLoss => InitialLossCheck.Run(plan.Recipe, Defaults(), options.Training),
                CheckOverfit check => OverfitCheck.Run(plan.Recipe, Defaults(), options.Training, check.Samples),
                FindLearningRate find => RateFinder.Run(plan.Recipe, Defaults(), options.Training, find.From, find.To),
                SearchTrials search => Search(i, search, interrupt),
                Diagnose => Diagnosis.Of(Best),
                FinalTraining => Final(out final, interrupt),
                _ => throw new InvalidOperationException($"{plan.Steps[i].GetType().Name} is no step of a plan."),
            };
            verdicts.Add(verdict);
            options.Log($"{verdict.Step}: {(verdict.Passed ? "fine" : "FAILED")}. {verdict.Reason}");
            if (!verdict.Passed) break;
        }

        return new(verdicts, study.Trials, Best, final);
    }

    private HyperparameterValues Defaults() => new(plan.Recipe.Hyperparameters);

    private double Cost(Trial trial) => plan.Maximize ? -trial.Value : trial.Value;

    private StepVerdict Search(int step, SearchTrials search, CancellationToken interrupt)
    {
        var region = search.IsRefine ? SearchRegion.Around(study.Trials.Where(trial => trial.Step < step && double.IsFinite(trial.Value)).OrderBy(Cost).Take(search.Keep ?? 1)) : SearchRegion.Whole;
        var sampler = Sampling.PointSampler.Create(search.Sampler);
        var seed = (plan.Seed ?? 0) + step;
        for (var index = study.Trials.Count(trial => trial.Step == step); index < (search.Trials ?? int.MaxValue) && !interrupt.IsCancellationRequested; index++)
        {
            if (plan.Budget is { } budget && clock.Elapsed > budget) break;
            var done = study.Trials.Where(trial => trial.Step == step).Select(trial => (region.ToUnit([.. trial.Places]), Cost(trial))).ToArray();
            if (sampler.Next(index, plan.Space, done, seed) is not { } point) break;
            var trial = Train(step, region.FromUnit(point, index), search, interrupt);
            if (interrupt.IsCancellationRequested) break;
            study.Add(trial);
            options.Log($"trial {study.Trials.Count}: {Describe(trial)}");
        }

        return new($"{(search.IsRefine ? "refine" : "search")} {search.Sampler}", Best is not null, Best is { } best ? $"The best is {Describe(best)}." : "No trial finished: all of them diverged. Lower the learning rates.");
    }

    private Trial Train(int step, double[] places, SearchTrials search, CancellationToken interrupt)
    {
        var values = new Dictionary<string, object>();
        for (var i = 0; i < places.Length; i++) values[plan.Space[i].Path] = plan.Space[i].At(places[i]);
        foreach (var dimension in plan.Space.Where(dimension => dimension.When is { } when && !Equals(values.GetValueOrDefault(when.Path, Defaults()[when.Path]), when.Value))) values.Remove(dimension.Path);
        var result = new Trainer(plan.Recipe, With(values), options.Training with { Epochs = search.Epochs, ConstantRate = search.IsRefine, RunsRoot = null, Resume = false, EvaluateTest = false }).Run(interrupt);
        var value = result.Status == TrainingStatus.Diverged ? double.NaN : Curves.Best(result.History, plan.Objective, plan.Maximize);
        return new(step, places, values, value) { History = result.History };
    }

    private StepVerdict Final(out TrainingResult? result, CancellationToken interrupt)
    {
        result = null;
        if (Best is not { } best) return new("final", false, "There is no trial to take the values of. Put a search before it.");
        result = new Trainer(new FinalRecipe(plan.Recipe), With(best.Values), options.Training with { EvaluateTest = true }).Run(interrupt);
        return new("final", result.Status != TrainingStatus.Diverged, $"{result.Reason} {string.Join(", ", result.Test.Select(entry => FormattableString.Invariant($"{entry.Name} {entry.Value:0.####}")))}");
    }

    private HyperparameterValues With(IReadOnlyDictionary<string, object> values) => values.Aggregate(Defaults(), (all, entry) => all.With(entry.Key, entry.Value));

    private string Describe(Trial trial) =>
        FormattableString.Invariant($"{plan.Objective} {trial.Value:0.####} with ") + string.Join(", ", trial.Values.Select(entry => $"{entry.Key} {Curves.Show(entry.Value)}"));
}
