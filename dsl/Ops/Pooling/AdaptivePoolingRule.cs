using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Pooling to a given size: torch.nn.AdaptiveAvgPool1d/2d and AdaptiveMaxPool1d/2d.</summary>
internal static class AdaptivePoolingRule
{
    public static OpRow Row(string name, int spatial, string function, string summary) => new()
    {
        Name = name,
        Category = OpCategory.Layer,
        Inputs = [new("input")],
        Parameters = [Option.Tuple("output_size", spatial, min: 1)],
        Infer = call => Infer(call, spatial),
        Flops = (call, result) => call.Shape().ElementCount,
        Torch = TorchForm.Functional(function),
        Onnx = OnnxForm.Composed(name.Contains("Avg") ? "AveragePool" : "MaxPool", "Concat"),
        ShortName = "pool",
        Summary = summary,
    };

    private static OpOutcome Infer(OpCall call, int spatial)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        if (call.RequireRank(0, spatial + 2, SpatialAxes.Layout(spatial)) is { } rank) return rank;
        var input = call.Tensor();
        return new TensorType(input.Element, new([input.Shape.Dims[0], input.Shape.Dims[1], .. call.Ints("output_size")]));
    }
}
