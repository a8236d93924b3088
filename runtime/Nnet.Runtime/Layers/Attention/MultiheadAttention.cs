using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.Layers;

/// <summary>Attention with several heads, without its weights as a result: query (N, L, E), key and value (N, S, ...) to (N, L, E).</summary>
public sealed class MultiheadAttention : AttentionHeads
{
    /// <summary>New heads.</summary>
    /// <param name="embedDim">Features of the query, E.</param>
    /// <param name="numHeads">Heads; they divide E.</param>
    /// <param name="dropout">The probability with which a weight is dropped in training.</param>
    /// <param name="bias">Biases on all projections.</param>
    /// <param name="addBiasKv">One learned key and value more.</param>
    /// <param name="addZeroAttention">One key and value of zeros more.</param>
    /// <param name="kdim">Features of the key; E if not given.</param>
    /// <param name="vdim">Features of the value; E if not given.</param>
    /// <param name="batchFirst">True: (N, L, E); false: (L, N, E).</param>
    public MultiheadAttention(
        long embedDim, long numHeads, double dropout = 0, bool bias = true, bool addBiasKv = false, bool addZeroAttention = false, long? kdim = null, long? vdim = null, bool batchFirst = true)
        : base(nameof(MultiheadAttention), embedDim, numHeads, dropout, bias, addBiasKv, addZeroAttention, kdim, vdim, batchFirst)
    {
    }

    /// <summary>What each query attends to, (N, L, E).</summary>
    /// <param name="query">(N, L, E)</param>
    /// <param name="key">(N, S, kdim); the query if not given.</param>
    /// <param name="value">(N, S, vdim); the key if not given.</param>
    /// <param name="keyPaddingMask">(N, S): true, or minus infinity, for keys that nobody sees.</param>
    /// <param name="attentionMask">(L, S) or (N * heads, L, S): true, or minus infinity, for what a query does not see.</param>
    public Tensor call(Tensor query, Tensor? key = null, Tensor? value = null, Tensor? keyPaddingMask = null, Tensor? attentionMask = null)
    {
        using var scope = torch.NewDisposeScope();
        return Attend(query, key, value, keyPaddingMask, attentionMask).Attended.MoveToOuterDisposeScope();
    }
}
