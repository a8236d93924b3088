using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.Layers;

/// <summary>Attention with several heads that also gives its weights, averaged over the heads: (N, L, E) and (N, L, S).</summary>
public sealed class MultiheadAttentionWithWeights : AttentionHeads
{
    /// <inheritdoc cref="MultiheadAttention(long, long, double, bool, bool, bool, long?, long?, bool)"/>
    public MultiheadAttentionWithWeights(
        long embedDim, long numHeads, double dropout = 0, bool bias = true, bool addBiasKv = false, bool addZeroAttention = false, long? kdim = null, long? vdim = null, bool batchFirst = true)
        : base(nameof(MultiheadAttentionWithWeights), embedDim, numHeads, dropout, bias, addBiasKv, addZeroAttention, kdim, vdim, batchFirst)
    {
    }

    /// <inheritdoc cref="MultiheadAttention.call"/>
    public (Tensor attended, Tensor weights) call(Tensor query, Tensor? key = null, Tensor? value = null, Tensor? keyPaddingMask = null, Tensor? attentionMask = null)
    {
        using var scope = torch.NewDisposeScope();
        var (attended, weights) = Attend(query, key, value, keyPaddingMask, attentionMask);
        return (attended.MoveToOuterDisposeScope(), weights.mean([1]).MoveToOuterDisposeScope());
    }
}
