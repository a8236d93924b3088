using System.Collections.Immutable;
using System.Text.Json;
using Nnet.Hyperparameters;
using Nnet.Training;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Searches;

/// <summary>A trial is a training of the recipe with the trial's values: its best epoch by each objective; over folds, the mean of their best epochs.</summary>
/// <param name="recipe">What is trained.</param>
/// <param name="values">The recipe's values with the trial's put in.</param>
/// <param name="objectives">What is measured.</param>
/// <param name="options">How it is trained.</param>
internal sealed class TrainingObjective(
    Recipe recipe, Func<ImmutableSortedDictionary<string, object>, HyperparameterValues> values, ImmutableArray<PlanObjective> objectives, TrainingOptions options) : ITrialObjective
{
    private readonly FoldedTraining training = new(recipe, options);

    /// <inheritdoc/>
    public ImmutableArray<double> Run(ITrialContext trial, CancellationToken cancellation) => Measure(trial, cancellation).Values;

    /// <summary>The values of the objectives, and the last training that they come from.</summary>
    public (ImmutableArray<double> Values, TrainingResult Result) Measure(ITrialContext trial, CancellationToken cancellation)
    {
        var watch = new TrialWatch(trial, objectives[0]);
        var results = Train(trial, watch, cancellation);
        trial.SetAttribute(TrialHistory.Key, TrialHistory.Write(FoldedTraining.Mean(results)));
        if (results is [_, .., { Status: TrainingStatus.Finished }]) trial.SetAttribute(FoldedTraining.Key, JsonSerializer.Serialize(FoldedTraining.Scores(results, objectives[0])));
        return results[^1] switch
        {
            { Status: TrainingStatus.Interrupted } => throw new OperationCanceledException(cancellation),
            { Status: TrainingStatus.Diverged } last => throw new TrialFailedException($"It diverged{(results.Count > 1 ? $" in fold {results.Count}" : "")}: {last.Reason}"),
            var last => ([.. objectives.Select(objective => Measured(objective, trial, watch, results))], last),
        };
    }

    private double Measured(PlanObjective objective, ITrialContext trial, TrialWatch watch, IReadOnlyList<TrainingResult> results) => objective switch
    {
        { Cost: { } cost } => cost(values(trial.Parameters)),
        { Name: PlanObjective.Parameters } => watch.Parameters,
        _ => FoldedTraining.Scores(results, objective).Average(),
    };

    private IReadOnlyList<TrainingResult> Train(ITrialContext trial, TrialWatch watch, CancellationToken cancellation)
    {
        try
        {
            var set = values(trial.Parameters);
            var folds = training.Count(set);
            return training.Run(set, options.Seed ?? recipe.Define(set).Seed ?? trial.Seed, done => [watch.Beginning(FoldedTraining.Scores(done, objectives[0]), folds)], cancellation);
        }
        catch (ArgumentException refused) when (!watch.HasStarted)
        {
            throw new TrialInfeasibleException(refused.Message);
        }
    }
}
