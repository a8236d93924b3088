using System.Collections.Immutable;
using System.Text.Json;
using Nnet.Runs;
using Nnet.Training;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Searches;
using Nnet.Tuning.Steps;

namespace Nnet.Tuning.Finals;

/// <summary>The last training; its run folder stays, with the best weights and the report. A member of a population is trained by its whole schedule, piece by piece.</summary>
/// <param name="plan">The plan.</param>
/// <param name="schedule">The pieces of the best trial; empty: it was trained in one.</param>
internal sealed class FinalObjective(PlanStudy plan, ImmutableArray<SchedulePiece> schedule) : ITrialObjective
{
    /// <summary>The attribute that says in words what came out.</summary>
    public const string Report = "report";

    public TrainingResult? Result { get; private set; }

    public ImmutableArray<double> Run(ITrialContext trial, CancellationToken cancellation)
    {
        var recipe = new FinalRecipe(plan.Plan.Recipe);
        var options = plan.Options.Training with { Resume = false, Fold = plan.Options.Training.Fold ?? 0 };
        Result = schedule.IsEmpty
            ? new Trainer(recipe, plan.With(trial.Parameters), options with { EvaluateTest = true }).Run(cancellation)
            : Replay(recipe, options, cancellation);
        if (Result.Status == TrainingStatus.Interrupted) throw new OperationCanceledException(cancellation);
        if (Result.Status == TrainingStatus.Diverged) throw new TrialFailedException($"It diverged: {Result.Reason}");
        trial.SetAttribute(TrialHistory.Key, TrialHistory.Write(Result.History));
        trial.SetAttribute("test", TrialHistory.Write([Result.Test]));
        if (Result.Folder is { } folder) trial.SetAttribute("run", JsonSerializer.Serialize(folder));
        trial.SetAttribute(Report, JsonSerializer.Serialize(Words(Result)));
        var metric = plan.Plan.Objectives[0].Name.Split('.')[^1];
        return [Result.Test.Where(entry => entry.Name == metric).Concat(Result.Test).Select(entry => (double?)entry.Value).FirstOrDefault() ?? Result.Best.Value];
    }

    private TrainingResult Replay(Recipe recipe, TrainingOptions options, CancellationToken cancellation)
    {
        TrainingResult? result = null;
        var seed = options.Seed ?? recipe.Define(plan.Defaults).Seed ?? plan.Plan.Seed ?? 0;
        for (var i = 0; i < schedule.Length && result is null or { Status: TrainingStatus.Finished }; i++)
        {
            var before = result is null ? null : RunFolder.Open(result.Folder!);
            var start = before is null ? recipe : new ContinuedRecipe(recipe, Path.GetFullPath(before.LastWeights));
            result = new Trainer(start, plan.With(schedule[i].Values), options with { OptimizerMemory = before?.State, Seed = Seeds.Derive(seed, "population", i), Epochs = schedule[i].Epochs, ConstantRate = true, EvaluateTest = i == schedule.Length - 1 }).Run(cancellation);
        }

        return result!;
    }

    private string Words(TrainingResult result)
    {
        var values = result.Test.Where(entry => entry.Name != "confusion_matrix").Select(entry => FormattableString.Invariant($"{entry.Name} {entry.Value:0.####}")).ToArray();
        var length = schedule.IsEmpty ? $"{result.Epochs} epochs ({result.Reason})" : $"{schedule.Sum(piece => piece.Epochs)} epochs by the schedule of the best member";
        return $"Trained on train and validation, {length}. {(values.Length == 0 ? "There is no test part." : $"Test: {string.Join(", ", values)}.")}";
    }
}
