using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>
/// torch.nn.ConvTranspose1d, 2d, 3d. A size becomes
/// <c>(size - 1) * stride - 2 * padding + dilation * (kernel - 1) + output_padding + 1</c>.
/// </summary>
internal static class TransposedConvolutionRule
{
    public static OpRow Row(int spatial, string summary) => new()
    {
        Name = $"ConvTranspose{spatial}d",
        Category = OpCategory.Layer,
        Inputs = [new("input")],
        Parameters =
        [
            Option.Int("out_channels", min: 1),
            Option.Tuple("kernel", spatial, min: 1),
            Option.Tuple("stride", spatial, 1, min: 1),
            Option.Tuple("padding", spatial, 0, min: 0),
            Option.Tuple("output_padding", spatial, 0, min: 0),
            Option.Int("groups", 1, min: 1),
            Option.Bool("bias", true),
            Option.Tuple("dilation", spatial, 1, min: 1),
        ],
        Infer = call => Infer(call, spatial),
        InferredSizes = call => [new("in_channels", call.Shape().Dims[1])],
        Weights = call => Weight.WithBias(call, KernelShape(call), call.Int("out_channels")),
        Flops = (call, result) => 2 * call.Shape().ElementCount * Dim.Product(KernelShape(call).Dims.Skip(1)),
        Torch = TorchForm.Module($"ConvTranspose{spatial}d"),
        Onnx = OnnxForm.Operator("ConvTranspose"),
        ShortName = "conv",
        Summary = summary,
    };

    private static Shape KernelShape(OpCall call) =>
        new(ImmutableArray.Create(call.Shape().Dims[1], call.Facts.FloorDiv(call.Int("out_channels"), call.Int("groups"))).AddRange(call.Ints("kernel")));

    private static OpOutcome Infer(OpCall call, int spatial)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        if (call.RequireRank(0, spatial + 2, SpatialAxes.Layout(spatial)) is { } rank) return rank;
        if (ConvolutionRule.RequireGroups(call) is { } groups) return groups;
        var (kernel, stride, dilation) = (call.Ints("kernel"), call.Ints("stride"), call.Ints("dilation"));
        var (padding, extra) = (call.Ints("padding"), call.Ints("output_padding"));
        var input = call.Tensor();
        var sizes = ImmutableArray.CreateBuilder<Dim>();
        for (var axis = 0; axis < spatial; axis++)
        {
            if (RequireSmall(call, extra[axis], stride[axis], dilation[axis]) is { } tooLarge) return tooLarge;
            var size = (input.Shape.Dims[2 + axis] - 1) * stride[axis] - 2 * padding[axis] + dilation[axis] * (kernel[axis] - 1) + extra[axis] + 1;
            var name = SpatialAxes.Name(spatial, axis);
            var empty = call.RequirePositive(size, $"{call.Row.Name} leaves a {name} of {size} from {input}.", $"Take less padding, or a larger kernel.");
            if (empty is not null) return empty with { Axis = 2 + axis };
            sizes.Add(call.Facts.Simplify(size));
        }

        return new TensorType(input.Element, new([input.Shape.Dims[0], call.Int("out_channels"), .. sizes]));
    }

    /// <summary>PyTorch: output_padding must be smaller than either stride or dilation.</summary>
    private static OpError? RequireSmall(OpCall call, Dim extra, Dim stride, Dim dilation) => call.Require(
        new Less(extra, call.Facts.Max(stride, dilation)), "NN2004",
        $"{call.Row.Name}: \"output_padding\" is {extra}, and must be smaller than the stride ({stride}) or the dilation ({dilation}).", $"", argument: "output_padding");
}
