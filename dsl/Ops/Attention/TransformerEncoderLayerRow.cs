using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.TransformerEncoderLayer (Vaswani et al. 2017).</summary>
internal static class TransformerEncoderLayerRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "TransformerEncoderLayer",
        Category = OpCategory.Layer,
        Inputs = [new("src"), new("src_mask", IsOptional: true), new("src_key_padding_mask", IsOptional: true)],
        Parameters = TransformerOptions.All,
        Infer = Infer,
        InferredSizes = call => [new("d_model", call.Shape().FromEnd(0))],
        Weights = Weights,
        Flops = Flops,
        Torch = TorchForm.RuntimeModule("TransformerEncoderLayer"),
        Onnx = OnnxForm.Composed("MatMul", "Reshape", "MatMul", "Softmax", "MatMul", "MatMul", "LayerNormalization", "MatMul", "Relu", "MatMul", "LayerNormalization"),
        ShortName = "encoder",
        Summary = "Self-attention and two linear layers, each with residual and normalization: (N, T, E) to (N, T, E).",
    };

    private static OpOutcome Infer(OpCall call)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        if (call.RequireRank(0, 3, TransformerOptions.Layout(call)) is { } rank) return rank;
        if (AttentionWeights.RequireHeads(call, "nhead", call.Shape().FromEnd(0)) is { } heads) return heads;
        var (batch, length) = call.Flag("batch_first") ? (call.Shape().Dims[0], call.Shape().Dims[1]) : (call.Shape().Dims[1], call.Shape().Dims[0]);
        if (AttentionMask.Require(call, 1, Shape.Of(length, length), Shape.Of(batch * call.Int("nhead"), length, length)) is { } mask) return mask;
        return AttentionMask.Require(call, 2, Shape.Of(batch, length)) is { } padding ? padding : call.Tensor();
    }

    private static ImmutableArray<WeightSpec> Weights(OpCall call)
    {
        var (width, inner) = (call.Shape().FromEnd(0), call.Int("dim_feedforward"));
        return
        [
            .. AttentionWeights.Of("self_attn.", width, width, width, bias: true),
            .. AttentionWeights.Linear("linear1", width, inner), .. AttentionWeights.Linear("linear2", inner, width),
            .. AttentionWeights.Norm("norm1", width), .. AttentionWeights.Norm("norm2", width),
        ];
    }

    private static Dim Flops(OpCall call, OpValue result)
    {
        var (width, inner) = (call.Shape().FromEnd(0), call.Int("dim_feedforward"));
        var (batch, length) = call.Flag("batch_first") ? (call.Shape().Dims[0], call.Shape().Dims[1]) : (call.Shape().Dims[1], call.Shape().Dims[0]);
        return AttentionWeights.Flops(batch, length, length, width, width, width) + 4 * batch * length * width * inner + 16 * batch * length * width;
    }
}
