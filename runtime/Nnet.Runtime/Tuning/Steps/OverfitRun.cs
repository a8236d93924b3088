using Nnet.Hyperparameters;
using Nnet.Training;

namespace Nnet.Tuning.Steps;

/// <summary>A few samples learned by heart, or not.</summary>
/// <param name="Epochs">How many it took, or were tried.</param>
/// <param name="First">The loss at first.</param>
/// <param name="Last">The loss at the end.</param>
/// <param name="Accuracy">The share of the samples decided rightly in the end; null: there are no classes.</param>
/// <param name="IsLearned">Every sample right; without classes, a loss below 1/50 of the first.</param>
/// <param name="Fault">The mistake that the gradients show; null: none.</param>
/// <param name="Dead">Layers whose units have died on the way; empty: none.</param>
/// <param name="Others">The accuracy on other samples of the training part; null: unknown.</param>
/// <param name="Rate">The rate.</param>
internal sealed record OverfitRun(int Epochs, double First, double Last, double? Accuracy, bool IsLearned, string? Fault, string Dead, double? Others, double Rate)
{
    private const int LeastUpdates = 300;
    private const int OtherSamples = 512;

    public static int Limit(long updatesPerEpoch) => (int)Math.Max(100, Math.Ceiling((double)LeastUpdates / updatesPerEpoch));

    public static OverfitRun Of(Recipe recipe, HyperparameterValues values, TrainingOptions options, int samples, double? rate = null)
    {
        using var bench = Laboratory.Open(recipe, PlainRecipe.Unregularized(values), options with { LimitTraining = samples }, rate);
        using var watch = new GradientWatch(bench.Learning);
        var limit = Limit(bench.Data.TrainingBatchCount);
        var run = new OverfitRun(0, double.NaN, double.NaN, null, false, null, "", null, bench.Rate);
        while (run.Epochs < limit && !run.IsLearned)
        {
            bench.Prepare();
            if (run.Epochs == limit - 10) watch.Clear();
            var losses = new List<double>();
            foreach (var batch in bench.Data.Train(run.Epochs))
            {
                using (batch) losses.Add(bench.Learn(batch, watch.Look));
                if (!double.IsFinite(losses[^1])) break;
            }

            run = run with { Epochs = run.Epochs + 1, First = run.Epochs == 0 ? losses[0] : run.First, Last = losses.Average() };
            if (!double.IsFinite(run.Last)) break;
            run = run with { Accuracy = Scores.Accuracy(bench, bench.Data.Train(run.Epochs)) };
            run = run with { IsLearned = run.Accuracy is { } accuracy ? accuracy >= 1 : run.Last < run.First / 50 };
        }

        return run with { Fault = FaultOf(bench, watch, run), Dead = run.IsLearned ? "" : DeadUnits(watch), Others = run.IsLearned ? OnOthers(recipe, values, options, bench) : null };
    }

    private static string? FaultOf(Laboratory bench, GradientWatch watch, OverfitRun run)
    {
        if (bench.Still is { Count: > 0 } still) return $"{Names(still)} cannot learn (requires_grad is off), although the recipe freezes nothing there. Let it learn, or write \"freeze\" in the recipe.";
        if (bench.Learning.Count == 0) return "No weight learns: the recipe freezes all of them.";
        if (double.IsNaN(run.First)) return "The loss hangs on no weight: a Detach, or a rounding, stands between.";
        if (watch.Without() is { Count: > 0 } without) return $"{Names(without)} get{(without.Count == 1 ? "s" : "")} no gradient: a Detach, or a function that is constant there, stands between it and the loss. Let the gradient through.";
        if (double.IsFinite(run.Last) && !watch.HasMoved()) return FormattableString.Invariant($"No weight moves although gradients reach all: the learning rate is {run.Rate:0.##e+0}. Raise it.");
        return null;
    }

    private static string DeadUnits(GradientWatch watch) =>
        string.Join(" ", watch.Dead().Take(2).Select(layer => FormattableString.Invariant($"{layer.Share:0 %} of the units of \"{layer.Key}\" have died: no sample gives them a gradient any more.")));

    private static double? OnOthers(Recipe recipe, HyperparameterValues values, TrainingOptions options, Laboratory bench)
    {
        using var data = TrainingData.Open(new PlainRecipe(recipe).Define(PlainRecipe.Unregularized(values)), options with { LimitTraining = null }, bench.Seed);
        if (data.Data.IsGraph || data.TrainingSamples <= 2 * bench.Data.TrainingSamples) return null;
        foreach (var network in bench.Model.Networks) network.Module.eval();
        var size = (int)(bench.Definition.Batch ?? OtherSamples);
        return Scores.Accuracy(bench, data.Train(1).Take(Math.Max(1, OtherSamples / size)));
    }

    private static string Names(IReadOnlyList<string> keys) => $"{string.Join(", ", keys.Take(4).Select(key => $"\"{key}\""))}{(keys.Count > 4 ? $" and {keys.Count - 4} more" : "")}";
}
