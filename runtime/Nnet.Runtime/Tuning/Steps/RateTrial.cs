using Nnet.Hyperparameters;
using Nnet.Training;

namespace Nnet.Tuning.Steps;

/// <summary>The guides' words for a rate.</summary>
internal enum RateLabel
{
    /// <summary>The loss hardly moves.</summary>
    Flat,

    /// <summary>The loss falls.</summary>
    Good,

    /// <summary>The loss rises, or is not finite.</summary>
    Explode,
}

/// <summary>Some updates at one rate, from the same weights and with the same batches as at every other.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="Losses">The loss before each update; it ends where it is not finite.</param>
internal sealed record RateTrial(double Rate, IReadOnlyList<double> Losses)
{
    private const double Decay = 0.9;
    private const double FlatShare = 0.05;

    /// <summary>The loss at first: the mean of the first updates would hide a steep fall, so it is the first alone.</summary>
    public double First => Losses[0];

    /// <summary>The smoothed loss in the end.</summary>
    public double Last => Smoothed()[^1];

    /// <summary>How much it fell, as a share.</summary>
    public double Fall => (First - Last) / Math.Max(Math.Abs(First), 1e-12);

    public RateLabel Label => !double.IsFinite(Losses[^1]) || Last > 1.5 * First || (Last > 0.5 * First && Last > 3 * Smoothed().Min()) ? RateLabel.Explode : Fall < FlatShare ? RateLabel.Flat : RateLabel.Good;

    public static RateTrial Of(Recipe recipe, HyperparameterValues values, TrainingOptions options, double rate, int updates)
    {
        using var bench = Laboratory.Open(recipe, PlainRecipe.Unregularized(values), options, rate);
        bench.Prepare();
        var losses = new List<double>();
        foreach (var batch in bench.Batches())
        {
            using (batch) losses.Add(bench.Learn(batch));
            if (losses.Count >= updates || !double.IsFinite(losses[^1])) break;
        }

        return new(rate, losses);
    }

    /// <summary>A moving average of the losses, corrected for its start.</summary>
    public double[] Smoothed()
    {
        var smoothed = new double[Losses.Count];
        double average = 0, weight = 0;
        for (var i = 0; i < smoothed.Length; i++)
        {
            average = (Decay * average) + ((1 - Decay) * Losses[i]);
            weight = (Decay * weight) + (1 - Decay);
            smoothed[i] = average / weight;
        }

        return smoothed;
    }
}
