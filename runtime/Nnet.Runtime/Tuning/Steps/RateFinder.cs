using Nnet.Hyperparameters;
using Nnet.Training;

namespace Nnet.Tuning.Steps;

/// <summary>Short trainings at rates from small to large: the best rate is where the loss falls most, a good one a little below where it breaks.</summary>
internal static class RateFinder
{
    private const int Rates = 9;
    private const int Samples = 1024;

    public static StepVerdict Run(Recipe recipe, HyperparameterValues values, TrainingOptions options, double from, double to)
    {
        var measured = new List<(double Rate, double Loss)>();
        for (var i = 0; i < Rates; i++)
        {
            var rate = from * Math.Pow(to / from, i / (Rates - 1.0));
            var result = new Trainer(new PlainRecipe(recipe), values.With("optimizer.lr", rate), options with { Epochs = 1, LimitTraining = Samples, ConstantRate = true, RunsRoot = null, EvaluateTest = false }).Run();
            var losses = Curves.Of(result.History, "train.loss");
            if (result.Status != TrainingStatus.Diverged && losses.Length > 0 && double.IsFinite(losses[^1])) measured.Add((rate, losses[^1]));
        }

        if (measured.Count == 0) return new("find learning_rate", false, "The loss diverges at every rate. Look at the scale of the data.");
        var best = measured.MinBy(entry => entry.Loss);
        return new("find learning_rate", true, FormattableString.Invariant($"After one short epoch the loss is smallest, {best.Loss:0.####}, at a rate of {best.Rate:0.##e+0}; the largest that did not diverge is {measured[^1].Rate:0.##e+0}."));
    }
}
