using Nnet.Hyperparameters;
using Nnet.Training;

namespace Nnet.Tuning.Steps;

/// <summary>A few samples must be learned by heart once regularization is off: else capacity, learning rate or the computation itself is wrong.</summary>
internal static class OverfitCheck
{
    private const int Updates = 300;

    public static StepVerdict Run(Recipe recipe, HyperparameterValues values, TrainingOptions options, int samples)
    {
        var plain = PlainRecipe.Unregularized(values);
        var batch = Math.Max(1, recipe.Define(plain).Batch ?? samples);
        var epochs = (int)Math.Ceiling(Updates / Math.Ceiling(samples / (double)batch));
        var result = new Trainer(new PlainRecipe(recipe), plain, options with { Epochs = epochs, LimitTraining = samples, ConstantRate = true, RunsRoot = null, EvaluateTest = false }).Run();
        var losses = Curves.Of(result.History, "train.loss");
        if (losses.Length == 0 || !double.IsFinite(losses[^1])) return new($"check overfit {samples} samples", false, $"{result.Reason} Lower the learning rate.");
        var isLearned = losses[^1] < 0.05 * losses[0];
        return new($"check overfit {samples} samples", isLearned, FormattableString.Invariant($"The loss of {samples} samples went from {losses[0]:0.####} to {losses[^1]:0.####} in {epochs} epochs.")
            + (isLearned ? "" : " It should nearly vanish: look at the learning rate, the capacity, and whether gradients reach every layer."));
    }
}
