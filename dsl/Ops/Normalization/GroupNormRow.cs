using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.GroupNorm (Wu and He 2018).</summary>
internal static class GroupNormRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "GroupNorm",
        Category = OpCategory.Layer,
        Inputs = [new("input")],
        Parameters = [Option.Int("num_groups", min: 1), Option.Float("eps", 1e-5, ValueRange.AtLeast(0)), Option.Bool("affine", true)],
        Infer = Infer,
        InferredSizes = call => [new("num_channels", call.Shape().Dims[1])],
        Weights = Weights,
        Flops = Elementwise.Cost(8),
        Torch = TorchForm.Module("GroupNorm"),
        Onnx = OnnxForm.Composed("Reshape", "InstanceNormalization", "Reshape", "Mul", "Add"),
        ShortName = "norm",
        Family = NormalizationRows.Family,
        Summary = "Normalizes groups of channels of each sample: (N, C, ...).",
    };

    private static ImmutableArray<WeightSpec> Weights(OpCall call)
    {
        var channels = Shape.Of(call.Shape().Dims[1]);
        return call.Flag("affine") ? [new("weight", channels), new("bias", channels)] : [];
    }

    private static OpOutcome Infer(OpCall call)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        var input = call.Tensor();
        if (input.Shape.Rank is not >= 2) return Requirements.RankError(call, 0, "at least 2 dimensions (N, C, ...)", "");
        var (channels, groups) = (input.Shape.Dims[1], call.Int("num_groups"));
        var uneven = call.Require(new Divisible(channels, groups), "NN3003", $"GroupNorm cannot split the {channels} channels of {input} into {groups} groups.", $"Take a number of groups that divides the channels.", argument: "num_groups");
        return uneven is null ? input : uneven;
    }
}
