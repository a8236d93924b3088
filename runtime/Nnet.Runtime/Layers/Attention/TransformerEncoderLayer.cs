using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.Layers;

/// <summary>Self-attention and two linear layers, each with residual and normalization (torch.nn.TransformerEncoderLayer): (N, T, E) stays.</summary>
public sealed class TransformerEncoderLayer : Module<Tensor, Tensor>
{
    private readonly double dropout;
    private readonly bool gelu;
    private readonly bool normFirst;

    public readonly MultiheadAttention self_attn;
    public readonly Linear linear1;
    public readonly Linear linear2;
    public readonly LayerNorm norm1;
    public readonly LayerNorm norm2;

    /// <summary>A new layer.</summary>
    /// <param name="dModel">Features, E.</param>
    /// <param name="heads">Heads; they divide E.</param>
    /// <param name="feedForward">Features between the two linear layers.</param>
    /// <param name="dropout">The probability with which a value is dropped in training.</param>
    /// <param name="gelu">GELU between the linear layers instead of ReLU.</param>
    /// <param name="eps">Of the normalizations.</param>
    /// <param name="batchFirst">True: (N, T, E); false: (T, N, E).</param>
    /// <param name="normFirst">Normalize before attention and linear layers instead of after the sums.</param>
    public TransformerEncoderLayer(long dModel, long heads, long feedForward = 2048, double dropout = 0.1, bool gelu = false, double eps = 1e-5, bool batchFirst = true, bool normFirst = false)
        : base(nameof(TransformerEncoderLayer))
    {
        (this.dropout, this.gelu, this.normFirst) = (dropout, gelu, normFirst);
        self_attn = new MultiheadAttention(dModel, heads, dropout, batchFirst: batchFirst);
        linear1 = Linear(dModel, feedForward);
        linear2 = Linear(feedForward, dModel);
        norm1 = LayerNorm(dModel, eps);
        norm2 = LayerNorm(dModel, eps);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => Compute(input, null, null);

    /// <summary>The layer with masks.</summary>
    /// <param name="source">(N, T, E)</param>
    /// <param name="sourceMask">(T, T): true, or minus infinity, for what a place does not see.</param>
    /// <param name="sourceKeyPaddingMask">(N, T): true for places that nobody sees.</param>
    public Tensor call(Tensor source, Tensor? sourceMask, Tensor? sourceKeyPaddingMask = null) =>
        sourceMask is null && sourceKeyPaddingMask is null ? call(source) : Compute(source, sourceMask, sourceKeyPaddingMask);

    private Tensor Compute(Tensor x, Tensor? mask, Tensor? padding)
    {
        using var scope = torch.NewDisposeScope();
        if (normFirst)
        {
            x = x + Attend(norm1.call(x), mask, padding);
            x = x + FeedForward(norm2.call(x));
        }
        else
        {
            x = norm1.call(x + Attend(x, mask, padding));
            x = norm2.call(x + FeedForward(x));
        }

        return x.MoveToOuterDisposeScope();
    }

    private Tensor Attend(Tensor x, Tensor? mask, Tensor? padding) => functional.dropout(self_attn.call(x, keyPaddingMask: padding, attentionMask: mask), dropout, training);

    private Tensor FeedForward(Tensor x)
    {
        var inner = linear1.call(x);
        inner = functional.dropout(gelu ? functional.gelu(inner) : functional.relu(inner), dropout, training);
        return functional.dropout(linear2.call(inner), dropout, training);
    }
}
