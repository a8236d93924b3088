namespace Nnet.Reports.Runs;

/// <summary>What the curves of a run say, in words: the guides' patterns, read from the whole curve.</summary>
internal static class CurveVerdict
{
    /// <summary>What can be said where each step has a loss of its own.</summary>
    public static (string Text, string Kind) OfSeveral(IReadOnlyList<(string Name, IReadOnlyList<(double X, double Y)> Train, IReadOnlyList<(double X, double Y)> Validation)> losses, string status) =>
        status == "diverged"
            ? Judge([], [], status)
            : ($"Several steps, each with a loss of its own: {string.Join(", ", losses.Where(loss => loss.Train.Count > 0).Select(loss => FormattableString.Invariant($"{loss.Name} {loss.Train[0].Y:G3} at first, {loss.Train[^1].Y:G3} at last")))}. Where networks play against each other, neither number tells the quality: look at what they make.", "");

    /// <summary>A verdict and whether it is good, bad, or neither.</summary>
    public static (string Text, string Kind) Judge(IReadOnlyList<double> train, IReadOnlyList<double> validation, string status)
    {
        if (status == "diverged")
        {
            return ("Training diverged: a loss was not finite. See the anomalies for where, and lower the learning rate or clip gradients.", "bad");
        }

        if (train.Count < 3)
        {
            return ("Too few epochs for a verdict on the curves.", "");
        }

        var fall = (train[0] - train[^1]) / Math.Max(Math.Abs(train[0]), 1e-12);
        var late = Math.Max(1, train.Count / 5);
        var stillFalling = (train[^(late + 1)] - train[^1]) / Math.Max(Math.Abs(train[0] - train[^1]), 1e-12) > 0.1;
        if (fall < 0.05)
        {
            return ("The training loss hardly falls: the rate is too small, the model too small, or the data unscaled. Raise the learning rate tenfold first; then look at initialization and scaling.", "bad");
        }

        if (validation.Count == 0)
        {
            return (stillFalling ? "The training loss still falls at the end: train longer. There is no validation part to judge by." : "The training loss has settled. There is no validation part to judge by.", "");
        }

        var best = validation.Min();
        var risen = (validation[^1] - best) / Math.Max(Math.Abs(best), 1e-12);
        var bestAt = validation.ToList().IndexOf(best) + 1;
        return risen > 0.1 && bestAt < validation.Count - 1
            ? ($"Overfitting: the validation loss was best in epoch {bestAt} and rose by {risen:P0} since, while the training loss went on falling. In this order: more or stronger augmentation, more dropout or weight decay, an earlier stop, a smaller model, more data.", "bad")
            : stillFalling && bestAt == validation.Count
                ? ("Both losses still fall at the end: train longer before changing anything else.", "")
                : stillFalling && validation[^1] > best
                    ? ($"The training loss still falls, the validation loss was best in epoch {bestAt} of {validation.Count}: more epochs alone will hardly help.", "")
                : ($"Both losses fell together and have settled; the best validation loss came in epoch {bestAt}.", "good");
    }
}
