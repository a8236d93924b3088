namespace Nnet.Data.Batches;

/// <summary>How the samples of a batch were mixed.</summary>
/// <param name="Field">The place of the class field whose labels are mixed.</param>
/// <param name="Partners">The partner's label of each sample.</param>
/// <param name="Share">The share of each sample's own label, 0 to 1; the partner's has the rest. Of a pasted window it is the true share of the area.</param>
internal sealed record BatchMix(int Field, long[] Partners, float Share)
{
    /// <summary>The labels as probabilities, sample after sample.</summary>
    public float[] SoftLabels(ReadOnlySpan<long> own, long classes)
    {
        var result = new float[own.Length * classes];
        for (var i = 0; i < own.Length; i++)
        {
            result[(i * classes) + own[i]] += Share;
            result[(i * classes) + Partners[i]] += 1 - Share;
        }

        return result;
    }
}
