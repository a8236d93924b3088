using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.PReLU (He et al. 2015).</summary>
internal static class PReLURow
{
    public static OpRow Row { get; } = new()
    {
        Name = "PReLU",
        Category = OpCategory.Activation,
        Inputs = [new("input")],
        Parameters = [Option.Int("num_parameters", 1, min: 1), Option.Float("init", 0.25)],
        Infer = Infer,
        Weights = call => [new("weight", Shape.Of(call.Int("num_parameters")))],
        Flops = Elementwise.Cost(2),
        Torch = TorchForm.Module("PReLU"),
        Onnx = OnnxForm.Operator("PRelu"),
        ShortName = "prelu",
        Summary = "LeakyReLU with a learned slope: one, or one for each channel.",
    };

    private static OpOutcome Infer(OpCall call)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        var count = call.Int("num_parameters");
        if (count == Dim.One) return call.Tensor();
        if (call.RequireRankAtLeast(0, 2, "(N, C, ...) for a slope of each channel") is { } rank) return rank;
        var channels = call.Shape().Dims[1];
        var mismatch = call.RequireEqual(channels, count, 0, $"PReLU has {count} slopes, but {call.Tensor()} has {channels} channels.", $"Give as many, or 1.");
        return mismatch is null ? call.Tensor() : mismatch;
    }
}
