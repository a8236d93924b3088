using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.InstanceNorm1d, 2d (Ulyanov et al. 2016).</summary>
internal static class InstanceNormRule
{
    public static OpRow Row(int spatial) => new()
    {
        Name = $"InstanceNorm{spatial}d",
        Category = OpCategory.Layer,
        Inputs = [new("input")],
        Parameters =
        [
            Option.Float("eps", 1e-5, ValueRange.AtLeast(0)), Option.Float("momentum", 0.1, ValueRange.Between(0, 1)),
            Option.Bool("affine", false), Option.Bool("track_running_stats", false),
        ],
        Infer = call => Infer(call, spatial),
        InferredSizes = call => [new("num_features", call.Shape().Dims[1])],
        Weights = ChannelWeights.Of,
        Flops = Elementwise.Cost(7),
        Torch = TorchForm.Module($"InstanceNorm{spatial}d"),
        Onnx = OnnxForm.Operator("InstanceNormalization"),
        ShortName = "norm",
        Family = NormalizationRows.Family,
        Summary = $"Normalizes each channel of each sample over its positions: {SpatialAxes.Layout(spatial)}.",
    };

    private static OpOutcome Infer(OpCall call, int spatial)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        if (call.RequireRank(0, spatial + 2, SpatialAxes.Layout(spatial)) is { } rank) return rank;
        var positions = Dim.Product(call.Shape().Dims.Skip(2));
        return call.Require(new AtLeast(positions, 2), "NN3004", $"{call.Row.Name} normalizes over positions, and {call.Tensor()} has a single one.", $"Leave it away here, or take LayerNorm.") is { } error
            ? error
            : call.Tensor();
    }
}
