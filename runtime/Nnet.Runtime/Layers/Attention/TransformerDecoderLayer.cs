using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.Layers;

/// <summary>
/// Self-attention, attention to another sequence and two linear layers, each with residual and normalization (torch.nn.TransformerDecoderLayer):
/// target (N, T, E) and memory (N, S, E) to (N, T, E).
/// </summary>
public sealed class TransformerDecoderLayer : Module<Tensor, Tensor, Tensor>
{
    private readonly double dropout;
    private readonly bool gelu;
    private readonly bool normFirst;

    public readonly MultiheadAttention self_attn;
    public readonly MultiheadAttention multihead_attn;
    public readonly Linear linear1;
    public readonly Linear linear2;
    public readonly LayerNorm norm1;
    public readonly LayerNorm norm2;
    public readonly LayerNorm norm3;

    /// <inheritdoc cref="TransformerEncoderLayer(long, long, long, double, bool, double, bool, bool)"/>
    public TransformerDecoderLayer(long dModel, long heads, long feedForward = 2048, double dropout = 0.1, bool gelu = false, double eps = 1e-5, bool batchFirst = true, bool normFirst = false)
        : base(nameof(TransformerDecoderLayer))
    {
        (this.dropout, this.gelu, this.normFirst) = (dropout, gelu, normFirst);
        self_attn = new MultiheadAttention(dModel, heads, dropout, batchFirst: batchFirst);
        multihead_attn = new MultiheadAttention(dModel, heads, dropout, batchFirst: batchFirst);
        linear1 = Linear(dModel, feedForward);
        linear2 = Linear(feedForward, dModel);
        norm1 = LayerNorm(dModel, eps);
        norm2 = LayerNorm(dModel, eps);
        norm3 = LayerNorm(dModel, eps);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor target, Tensor memory) => Compute(target, memory, new(null, null, null, null));

    /// <summary>The layer with masks: true, or minus infinity, is what a place does not see.</summary>
    /// <param name="target">(N, T, E)</param>
    /// <param name="memory">(N, S, E)</param>
    /// <param name="targetMask">(T, T)</param>
    /// <param name="memoryMask">(T, S)</param>
    /// <param name="targetKeyPaddingMask">(N, T)</param>
    /// <param name="memoryKeyPaddingMask">(N, S)</param>
    public Tensor call(Tensor target, Tensor memory, Tensor? targetMask, Tensor? memoryMask = null, Tensor? targetKeyPaddingMask = null, Tensor? memoryKeyPaddingMask = null) =>
        Compute(target, memory, new(targetMask, memoryMask, targetKeyPaddingMask, memoryKeyPaddingMask));

    private Tensor Compute(Tensor x, Tensor memory, Masks masks)
    {
        using var scope = torch.NewDisposeScope();
        if (normFirst)
        {
            x = x + AttendSelf(norm1.call(x), masks);
            x = x + AttendMemory(norm2.call(x), memory, masks);
            x = x + FeedForward(norm3.call(x));
        }
        else
        {
            x = norm1.call(x + AttendSelf(x, masks));
            x = norm2.call(x + AttendMemory(x, memory, masks));
            x = norm3.call(x + FeedForward(x));
        }

        return x.MoveToOuterDisposeScope();
    }

    private Tensor AttendSelf(Tensor x, Masks masks) => Drop(self_attn.call(x, keyPaddingMask: masks.TargetPadding, attentionMask: masks.Target));

    private Tensor AttendMemory(Tensor x, Tensor memory, Masks masks) => Drop(multihead_attn.call(x, memory, memory, masks.MemoryPadding, masks.Memory));

    private Tensor FeedForward(Tensor x)
    {
        var inner = linear1.call(x);
        return Drop(linear2.call(Drop(gelu ? functional.gelu(inner) : functional.relu(inner))));
    }

    private Tensor Drop(Tensor x) => functional.dropout(x, dropout, training);

    private sealed record Masks(Tensor? Target, Tensor? Memory, Tensor? TargetPadding, Tensor? MemoryPadding);
}
