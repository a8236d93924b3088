using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.LayerNorm (Ba et al. 2016). What PyTorch calls normalized_shape are the last <c>axes</c> sizes.</summary>
internal static class LayerNormRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "LayerNorm",
        Category = OpCategory.Layer,
        Inputs = [new("input")],
        Parameters = [Option.Float("eps", 1e-5, ValueRange.AtLeast(0)), Option.Bool("elementwise_affine", true), Option.Bool("bias", true), Option.Int("axes", 1, min: 1)],
        Infer = call => TrailingAxes.RequireKnown(call) is { } error ? error : call.Tensor(),
        InferredSizes = call => [.. TrailingAxes.Shape(call).Dims.Select(size => new InferredSize("normalized_shape", size))],
        Weights = Weights,
        Flops = Elementwise.Cost(8),
        Torch = TorchForm.Module("LayerNorm"),
        Onnx = OnnxForm.Operator("LayerNormalization"),
        ShortName = "norm",
        Family = NormalizationRows.Family,
        Summary = "Normalizes each position over its last axis (or the last axes: k), with a learned scale and shift.",
    };

    private static ImmutableArray<WeightSpec> Weights(OpCall call)
    {
        if (!call.Flag("elementwise_affine")) return [];
        var shape = TrailingAxes.Shape(call);
        return call.Flag("bias") ? [new("weight", shape), new("bias", shape)] : [new("weight", shape)];
    }
}
