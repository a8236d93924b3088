using Nnet.Callbacks;
using Nnet.Data;
using Nnet.Hyperparameters;
using Nnet.Training;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Steps;

namespace Nnet.Tuning.Searches;

/// <summary>
/// A training that a trial is judged by: once for each fold of the recipe's data, with the same seed, so that what is chosen does not fit one fold by chance; once where
/// there are no folds, or where the options name one.
/// </summary>
/// <param name="recipe">What is trained.</param>
/// <param name="options">How; nothing is kept of it.</param>
internal sealed class FoldedTraining(Recipe recipe, TrainingOptions options)
{
    /// <summary>The name of a trial's attribute: its scores, one for each fold.</summary>
    public const string Key = "folds";

    /// <summary>How many trainings that are.</summary>
    public int Count(HyperparameterValues values) => options.Fold is null && recipe.Define(values).Data.Split is FoldSplit folds ? folds.Count : 1;

    /// <summary>Trains fold after fold, up to one that does not finish.</summary>
    /// <param name="values">The recipe's values.</param>
    /// <param name="seed">Of each training.</param>
    /// <param name="watch">Who watches a fold (from 0), given the trainings before it.</param>
    /// <param name="cancellation">Ends it.</param>
    public IReadOnlyList<TrainingResult> Run(HyperparameterValues values, long seed, Func<IReadOnlyList<TrainingResult>, TrainingCallback[]> watch, CancellationToken cancellation)
    {
        var results = new List<TrainingResult>();
        for (var fold = 0; fold < Count(values) && results.TrueForAll(result => result.Status == TrainingStatus.Finished); fold++)
        {
            results.Add(new Trainer(recipe, values, options with { Fold = options.Fold ?? fold, Seed = seed, Callbacks = watch(results) }).Run(cancellation));
        }

        return results;
    }

    /// <summary>The best epoch's value of each training.</summary>
    public static double[] Scores(IEnumerable<TrainingResult> results, PlanObjective objective) => [.. results.Select(result => Curves.Best(result.History, objective.Name, objective.Maximize))];

    /// <summary>The mean curves of some trainings, over the epochs that all of them have and the values that all of them measured.</summary>
    public static IReadOnlyList<IReadOnlyList<(string Name, double Value)>> Mean(IReadOnlyList<TrainingResult> results) => results is [var only]
        ? only.History
        : [.. Enumerable.Range(0, results.Min(result => result.History.Count)).Select(epoch => Mean([.. results.Select(result => result.History[epoch])]))];

    /// <summary>Mean and standard deviation (n - 1) of a trial's folds in words; empty: it had none.</summary>
    public static string Words(Trial trial)
    {
        if (!trial.Attributes.TryGetValue(Key, out var json) || System.Text.Json.JsonSerializer.Deserialize<double[]>(json) is not { Length: > 1 } scores) return "";
        var mean = scores.Average();
        var deviation = Math.Sqrt(scores.Sum(score => (score - mean) * (score - mean)) / (scores.Length - 1));
        return FormattableString.Invariant($" (mean of {scores.Length} folds, ± {deviation:0.####})");
    }

    private static IReadOnlyList<(string Name, double Value)> Mean(IReadOnlyList<IReadOnlyList<(string Name, double Value)>> epochs) =>
        [.. epochs[0].Where(entry => epochs.All(epoch => epoch.Any(other => other.Name == entry.Name))).Select(entry => (entry.Name, epochs.Average(epoch => epoch.First(other => other.Name == entry.Name).Value)))];
}
