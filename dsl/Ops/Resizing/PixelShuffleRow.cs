using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.PixelShuffle (Shi et al. 2016).</summary>
internal static class PixelShuffleRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "PixelShuffle",
        Category = OpCategory.Layer,
        Inputs = [new("input")],
        Parameters = [Option.Int("upscale_factor", min: 1)],
        Infer = Infer,
        Flops = Elementwise.NoCost,
        Torch = TorchForm.Functional("pixel_shuffle"),
        Onnx = OnnxForm.Operator("DepthToSpace"),
        ShortName = "shuffle",
        Summary = "Moves channels into space: (..., C * r * r, H, W) to (..., C, H * r, W * r).",
    };

    private static OpOutcome Infer(OpCall call)
    {
        if (call.RequireRankAtLeast(0, 3, "at least 3 dimensions (..., C, H, W)") is { } rank) return rank;
        var (input, factor) = (call.Tensor(), call.Int("upscale_factor"));
        var channels = input.Shape.FromEnd(2);
        var square = factor * factor;
        var uneven = call.Require(new Divisible(channels, square), "NN3003", $"PixelShuffle cannot spread the {channels} channels of {input} over {factor} x {factor} pixels.", $"The channels must be a multiple of {square}.");
        if (uneven is not null) return uneven;
        return new TensorType(input.Element, input.Shape.DropLast(3).Append(call.Facts.FloorDiv(channels, square), input.Shape.FromEnd(1) * factor, input.Shape.FromEnd(0) * factor));
    }
}
