using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>The mean over all positions (Lin et al. 2013); unlike ONNX's operator it drops the axes.</summary>
internal static class GlobalAvgPoolRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "GlobalAvgPool",
        Category = OpCategory.Layer,
        Inputs = [new("input")],
        Infer = Infer,
        Flops = (call, result) => call.Shape().ElementCount,
        Torch = TorchForm.Method("mean"),
        Onnx = OnnxForm.Composed("GlobalAveragePool", "Flatten"),
        ShortName = "pool",
        Summary = "The mean of each channel over all positions: (N, C, ...) to (N, C).",
    };

    private static OpOutcome Infer(OpCall call)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        var input = call.Tensor();
        if (input.Shape.Rank is not >= 3) return Requirements.RankError(call, 0, "at least 3 dimensions (N, C, ...)", "It averages what comes after the channels.");
        return new TensorType(input.Element, new(ImmutableArray.Create(input.Shape.Dims[0], input.Shape.Dims[1])));
    }
}
