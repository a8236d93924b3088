using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Steps;

/// <summary>Reads the curves of the best trial: overfitting, underfitting, unfinished.</summary>
internal static class Diagnosis
{
    public static StepVerdict Of(Trial? best)
    {
        var train = best is null ? [] : Curves.Of(best.History, "train.loss");
        var validation = best is null ? [] : Curves.Of(best.History, "validation.loss");
        return new("diagnose", true, Read(train, validation));
    }

    private static string Read(double[] train, double[] validation)
    {
        if (train.Length < 2 || validation.Length < 2) return "There are too few epochs to read.";
        var least = validation.Min();
        if (validation[^1] > 1.1 * least && train[^1] < least) return "It overfits: the validation loss rises while the training loss falls. Regularize more, augment, or stop earlier.";
        if (validation[^1] <= least && validation[^1] < 0.98 * validation[^2]) return "It is unfinished: the validation loss still falls at the last epoch. Train longer.";
        if (train[^1] > 0.7 * train[0]) return "It underfits: the training loss has hardly fallen. Take a larger network, a larger rate, or less regularization.";
        return "The curves are fine: both losses have fallen and settled.";
    }
}
