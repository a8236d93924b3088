using System.Collections.Immutable;
using Nnet.Callbacks;
using Nnet.Hyperparameters;
using Nnet.Training;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Steps;

namespace Nnet.Tuning.Searches;

/// <summary>A trial is a training of the recipe with the trial's values: its best epoch by each objective.</summary>
/// <param name="recipe">What is trained.</param>
/// <param name="values">The recipe's values with the trial's put in.</param>
/// <param name="objectives">What is measured.</param>
/// <param name="options">How it is trained.</param>
internal sealed class TrainingObjective(
    Recipe recipe, Func<ImmutableSortedDictionary<string, object>, HyperparameterValues> values, ImmutableArray<PlanObjective> objectives, TrainingOptions options) : ITrialObjective
{
    /// <inheritdoc/>
    public ImmutableArray<double> Run(ITrialContext trial, CancellationToken cancellation) => Measure(trial, cancellation).Values;

    /// <summary>The values of the objectives, and the training that they come from.</summary>
    public (ImmutableArray<double> Values, TrainingResult Result) Measure(ITrialContext trial, CancellationToken cancellation)
    {
        var watch = new TrialWatch(trial, objectives[0]);
        var result = Train(trial, watch, cancellation);
        trial.SetAttribute(TrialHistory.Key, TrialHistory.Write(result.History));
        return result.Status switch
        {
            TrainingStatus.Interrupted => throw new OperationCanceledException(cancellation),
            TrainingStatus.Diverged => throw new TrialFailedException($"It diverged: {result.Reason}"),
            _ => ([.. objectives.Select(objective => Measured(objective, trial, watch, result))], result),
        };
    }

    private double Measured(PlanObjective objective, ITrialContext trial, TrialWatch watch, TrainingResult result) => objective switch
    {
        { Cost: { } cost } => cost(values(trial.Parameters)),
        { Name: PlanObjective.Parameters } => watch.Parameters,
        _ => Curves.Best(result.History, objective.Name, objective.Maximize),
    };

    private TrainingResult Train(ITrialContext trial, TrialWatch watch, CancellationToken cancellation)
    {
        try
        {
            var set = values(trial.Parameters);
            var seed = options.Seed ?? recipe.Define(set).Seed ?? trial.Seed;
            return new Trainer(recipe, set, options with { Seed = seed, Callbacks = [watch] }).Run(cancellation);
        }
        catch (ArgumentException refused) when (!watch.HasStarted)
        {
            throw new TrialInfeasibleException(refused.Message);
        }
    }
}
