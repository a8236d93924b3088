using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.RMSNorm (Zhang and Sennrich 2019); eps none is the smallest step of the element type.</summary>
internal static class RMSNormRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "RMSNorm",
        Category = OpCategory.Layer,
        Inputs = [new("input")],
        Parameters = [Option.OptionalFloat("eps", ValueRange.AtLeast(0)), Option.Bool("elementwise_affine", true), Option.Int("axes", 1, min: 1)],
        Infer = call => TrailingAxes.RequireKnown(call) is { } error ? error : call.Tensor(),
        InferredSizes = call => [.. TrailingAxes.Shape(call).Dims.Select(size => new InferredSize("normalized_shape", size))],
        Weights = call => call.Flag("elementwise_affine") ? [new("weight", TrailingAxes.Shape(call))] : [],
        Flops = Elementwise.Cost(4),
        Torch = TorchForm.RuntimeModule("RMSNorm"),
        Onnx = OnnxForm.Composed("Mul", "ReduceMean", "Add", "Sqrt", "Div", "Mul"),
        ShortName = "norm",
        Family = NormalizationRows.Family,
        Summary = "Divides each position by the root of its mean square, with a learned scale.",
    };
}
