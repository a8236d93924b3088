using static TorchSharp.torch;

namespace Nnet.Metrics;

/// <summary>
/// The area under the receiver operating characteristic: the chance that a sample of class 1 scores above one of class 0, ties half
/// (Mann and Whitney). Scores of two classes, (N, 2), count as their difference.
/// </summary>
public sealed class Auroc : Metric
{
    private readonly List<(float Score, bool Positive)> samples = [];

    /// <inheritdoc/>
    public override bool HigherIsBetter => true;

    /// <inheritdoc/>
    public override void Update(Tensor prediction, Tensor target)
    {
        using var scope = NewDisposeScope();
        var plain = prediction.detach().to_type(ScalarType.Float32);
        var scores = plain.dim() > 1 && plain.shape[^1] == 2 ? plain.select(-1, 1).sub(plain.select(-1, 0)) : plain;
        var values = scores.cpu().contiguous().flatten().data<float>().ToArray();
        var truth = target.to_type(ScalarType.Int64).cpu().contiguous().flatten().data<long>().ToArray();
        samples.AddRange(values.Zip(truth, (score, label) => (score, label != 0)));
    }

    /// <inheritdoc/>
    public override double Compute()
    {
        var sorted = samples.OrderBy(sample => sample.Score).ToArray();
        double ranks = 0;
        long positives = 0;
        for (var i = 0; i < sorted.Length;)
        {
            var end = i;
            while (end < sorted.Length && sorted[end].Score == sorted[i].Score)
            {
                end++;
            }

            var mean = (i + 1 + end) / 2.0;
            for (; i < end; i++)
            {
                if (sorted[i].Positive)
                {
                    ranks += mean;
                    positives++;
                }
            }
        }

        var negatives = sorted.Length - positives;
        return positives == 0 || negatives == 0 ? double.NaN : (ranks - (positives * (positives + 1) / 2.0)) / ((double)positives * negatives);
    }
}
