using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>Predictions averaged over the versions of a batch at test time.</summary>
internal static class TestTimePredictions
{
    /// <summary>The predictions of a batch: of it alone, or the mean of its versions' by their shares.</summary>
    public static Predictions Of(PredictiveStep step, Batch batch)
    {
        var own = step.Predict(batch);
        if (batch.Versions.Count == 0)
        {
            return own;
        }

        using (own)
        {
            var sums = own.Values.Select(value => value * batch.Share).ToArray();
            foreach (var version in batch.Versions)
            {
                using var predictions = step.Predict(version);
                for (var i = 0; i < sums.Length; i++)
                {
                    using var before = sums[i];
                    using var weighted = predictions[i] * version.Share;
                    sums[i] = before + weighted;
                }
            }

            return new Predictions(own.Names, sums);
        }
    }
}
