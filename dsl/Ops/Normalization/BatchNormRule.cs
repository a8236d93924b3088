using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.BatchNorm1d, 2d, 3d (Ioffe and Szegedy 2015).</summary>
internal static class BatchNormRule
{
    public static OpRow Row(int spatial) => new()
    {
        Name = $"BatchNorm{spatial}d",
        Category = OpCategory.Layer,
        Inputs = [new("input")],
        Parameters =
        [
            Option.Float("eps", 1e-5, ValueRange.AtLeast(0)), Option.Float("momentum", 0.1, ValueRange.Between(0, 1)),
            Option.Bool("affine", true), Option.Bool("track_running_stats", true),
        ],
        Infer = call => Infer(call, spatial),
        InferredSizes = call => [new("num_features", call.Shape().Dims[1])],
        Weights = ChannelWeights.Of,
        Flops = Elementwise.Cost(4),
        Torch = TorchForm.Module($"BatchNorm{spatial}d"),
        Onnx = OnnxForm.Operator("BatchNormalization"),
        ShortName = "norm",
        Family = NormalizationRows.Family,
        Summary = spatial == 1
            ? "Normalizes each feature over the batch: (N, C) or (N, C, L)."
            : $"Normalizes each channel over the batch and all positions: {SpatialAxes.Layout(spatial)}.",
    };

    private static OpOutcome Infer(OpCall call, int spatial)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        var rank = call.Shape().Rank;
        if (spatial == 1 && rank is 2 or 3) return call.Tensor();
        var layout = spatial == 1 ? "2 or 3 dimensions (N, C) or (N, C, L)" : $"{spatial + 2} dimensions {SpatialAxes.Layout(spatial)}";
        if (rank == spatial + 2) return call.Tensor();
        return Requirements.RankError(call, 0, layout, rank is 2 or 3 or 4 or 5 ? $"For {rank} dimensions there is BatchNorm{Math.Max(1, rank.Value - 2)}d." : "");
    }
}
