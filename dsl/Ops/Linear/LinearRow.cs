using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

internal static class LinearRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "Linear",
        Category = OpCategory.Layer,
        Inputs = [new("input")],
        Parameters = [Option.Int("out_features", min: 1), Option.Bool("bias", true)],
        Infer = Infer,
        InferredSizes = call => [new("in_features", call.Shape().FromEnd(0))],
        Weights = call => Weight.WithBias(call, Shape.Of(call.Int("out_features"), call.Shape().FromEnd(0)), call.Int("out_features")),
        Flops = (call, result) => 2 * call.Shape().ElementCount * call.Int("out_features"),
        Torch = TorchForm.Module("Linear"),
        Onnx = OnnxForm.Operator("Gemm"),
        ShortName = "linear",
        Summary = "Applies a learned linear map to the last axis: (..., in) to (..., out_features).",
    };

    private static OpOutcome Infer(OpCall call)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        if (call.RequireRankAtLeast(0, 1, "at least 1 dimension (..., F)") is { } rank) return rank;
        var input = call.Tensor();
        return new TensorType(input.Element, input.Shape.WithDim(input.Shape.Dims.Length - 1, call.Int("out_features")));
    }
}
