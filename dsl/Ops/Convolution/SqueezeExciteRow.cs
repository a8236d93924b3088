using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Squeeze and excitation (Hu et al. 2018). Weights are named as in torchvision: two 1 x 1 convolutions.</summary>
internal static class SqueezeExciteRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "SqueezeExcite",
        Category = OpCategory.Layer,
        Inputs = [new("input")],
        Parameters = [Option.Int("reduction", 16, min: 1)],
        Infer = Infer,
        InferredSizes = call => [new("channels", call.Shape().Dims[1])],
        Weights = Weights,
        Flops = (call, result) => 2 * call.Shape().ElementCount + 4 * call.Shape().Dims[0] * call.Shape().Dims[1] * Squeezed(call),
        Torch = TorchForm.RuntimeModule("SqueezeExcite"),
        Onnx = OnnxForm.Composed("GlobalAveragePool", "Conv", "Relu", "Conv", "Sigmoid", "Mul"),
        ShortName = "squeeze",
        Summary = "Weighs each channel by what all channels hold together: (N, C, H, W) stays; C // reduction channels in between.",
    };

    private static Dim Squeezed(OpCall call) => call.Facts.FloorDiv(call.Shape().Dims[1], call.Int("reduction"));

    private static ImmutableArray<WeightSpec> Weights(OpCall call)
    {
        var (channels, squeezed) = (call.Shape().Dims[1], Squeezed(call));
        return
        [
            new("fc1.weight", Shape.Of(squeezed, channels, 1, 1)), new("fc1.bias", Shape.Of(squeezed)),
            new("fc2.weight", Shape.Of(channels, squeezed, 1, 1)), new("fc2.bias", Shape.Of(channels)),
        ];
    }

    private static OpOutcome Infer(OpCall call)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        if (call.RequireRank(0, 4, "(N, C, H, W)") is { } rank) return rank;
        var (channels, reduction) = (call.Shape().Dims[1], call.Int("reduction"));
        var none = call.RequirePositive(Squeezed(call), $"SqueezeExcite leaves no channel of {channels} with reduction {reduction}.", $"Take a reduction of at most {channels}.", argument: "reduction");
        return none is null ? call.Tensor() : none;
    }
}
