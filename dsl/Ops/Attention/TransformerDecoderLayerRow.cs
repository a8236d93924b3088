using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.TransformerDecoderLayer (Vaswani et al. 2017).</summary>
internal static class TransformerDecoderLayerRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "TransformerDecoderLayer",
        Category = OpCategory.Layer,
        Inputs =
        [
            new("tgt"), new("memory"), new("tgt_mask", IsOptional: true), new("memory_mask", IsOptional: true),
            new("tgt_key_padding_mask", IsOptional: true), new("memory_key_padding_mask", IsOptional: true),
        ],
        Parameters = TransformerOptions.All,
        Infer = Infer,
        InferredSizes = call => [new("d_model", call.Shape().FromEnd(0))],
        Weights = Weights,
        Flops = Flops,
        Torch = TorchForm.RuntimeModule("TransformerDecoderLayer"),
        Onnx = OnnxForm.Composed("MatMul", "Reshape", "MatMul", "Softmax", "MatMul", "MatMul", "LayerNormalization", "MatMul", "Relu", "MatMul", "LayerNormalization"),
        ShortName = "decoder",
        Summary = "Self-attention, attention to the encoder's output and two linear layers: (N, T, E) with memory (N, S, E) to (N, T, E).",
    };

    private static (Dim Batch, Dim Length) Sizes(OpCall call, int input) =>
        call.Flag("batch_first") ? (call.Shape(input).Dims[0], call.Shape(input).Dims[1]) : (call.Shape(input).Dims[1], call.Shape(input).Dims[0]);

    private static OpOutcome Infer(OpCall call)
    {
        for (var input = 0; input < 2; input++)
        {
            if (call.RequireFloat(input) is { } notFloat) return notFloat;
            if (call.RequireRank(input, 3, TransformerOptions.Layout(call)) is { } rank) return rank;
        }

        if (AttentionWeights.RequireHeads(call, "nhead", call.Shape().FromEnd(0)) is { } heads) return heads;
        var ((batch, length), (memoryBatch, memoryLength)) = (Sizes(call, 0), Sizes(call, 1));
        FormattableString advice = $"Give target and memory the same batch and the same features.";
        var mismatch = call.RequireEqual(memoryBatch, batch, 1, $"TransformerDecoderLayer gets {call.Tensor()} and {call.Tensor(1)}: {batch} sequences against {memoryBatch}.", advice)
            ?? call.RequireEqual(call.Shape(1).FromEnd(0), call.Shape().FromEnd(0), 1, $"TransformerDecoderLayer gets {call.Tensor()} and {call.Tensor(1)}: {call.Shape().FromEnd(0)} features against {call.Shape(1).FromEnd(0)}.", advice);
        if (mismatch is not null) return mismatch with { OtherInput = 0 };
        var allHeads = batch * call.Int("nhead");
        var masks = AttentionMask.Require(call, 2, Shape.Of(length, length), Shape.Of(allHeads, length, length))
            ?? AttentionMask.Require(call, 3, Shape.Of(length, memoryLength), Shape.Of(allHeads, length, memoryLength))
            ?? AttentionMask.Require(call, 4, Shape.Of(batch, length))
            ?? AttentionMask.Require(call, 5, Shape.Of(batch, memoryLength));
        return masks is null ? call.Tensor() : masks;
    }

    private static ImmutableArray<WeightSpec> Weights(OpCall call)
    {
        var (width, inner) = (call.Shape().FromEnd(0), call.Int("dim_feedforward"));
        return
        [
            .. AttentionWeights.Of("self_attn.", width, width, width, bias: true), .. AttentionWeights.Of("multihead_attn.", width, width, width, bias: true),
            .. AttentionWeights.Linear("linear1", width, inner), .. AttentionWeights.Linear("linear2", inner, width),
            .. AttentionWeights.Norm("norm1", width), .. AttentionWeights.Norm("norm2", width), .. AttentionWeights.Norm("norm3", width),
        ];
    }

    private static Dim Flops(OpCall call, OpValue result)
    {
        var (width, inner) = (call.Shape().FromEnd(0), call.Int("dim_feedforward"));
        var ((batch, length), (_, memoryLength)) = (Sizes(call, 0), Sizes(call, 1));
        return AttentionWeights.Flops(batch, length, length, width, width, width)
            + AttentionWeights.Flops(batch, length, memoryLength, width, width, width)
            + 4 * batch * length * width * inner + 24 * batch * length * width;
    }
}
