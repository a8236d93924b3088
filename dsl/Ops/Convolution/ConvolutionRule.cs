using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Convolutions of one, two and three spatial axes: torch.nn.Conv1d, Conv2d, Conv3d.</summary>
internal static class ConvolutionRule
{
    public static OpRow Row(int spatial, string summary) => new()
    {
        Name = $"Conv{spatial}d",
        Category = OpCategory.Layer,
        Inputs = [new("input")],
        Parameters =
        [
            Option.Int("out_channels", min: 1),
            Option.Tuple("kernel", spatial, min: 1),
            Option.Tuple("stride", spatial, 1, min: 1),
            Option.Tuple("padding", spatial, 0, min: 0) with { Choices = ["same", "valid"] },
            Option.Tuple("dilation", spatial, 1, min: 1),
            Option.Int("groups", 1, min: 1),
            Option.Bool("bias", true),
            Option.Word("padding_mode", ["zeros", "reflect", "replicate", "circular"]),
        ],
        Infer = call => Infer(call, spatial),
        InferredSizes = call => [new("in_channels", call.Shape().Dims[1])],
        Weights = call => Weight.WithBias(call, KernelShape(call), call.Int("out_channels")),
        Flops = (call, result) => 2 * result.Tensors.First().Shape.ElementCount * Dim.Product(KernelShape(call).Dims.Skip(1)),
        Torch = TorchForm.Module($"Conv{spatial}d"),
        Onnx = OnnxForm.Operator("Conv"),
        ShortName = "conv",
        Summary = summary,
    };

    private static Shape KernelShape(OpCall call) =>
        new(ImmutableArray.Create(call.Int("out_channels"), call.Facts.FloorDiv(call.Shape().Dims[1], call.Int("groups"))).AddRange(call.Ints("kernel")));

    private static OpOutcome Infer(OpCall call, int spatial)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        if (call.RequireRank(0, spatial + 2, SpatialAxes.Layout(spatial)) is { } rank) return rank;
        if (RequireGroups(call) is { } groups) return groups;
        var (kernel, stride, dilation) = (call.Ints("kernel"), call.Ints("stride"), call.Ints("dilation"));
        var (before, after) = (Zeros(spatial), Zeros(spatial));
        if (call.Word("padding") == "same")
        {
            if (RequireUnitStride(call, stride) is { } strided) return strided;
            var total = kernel.Zip(dilation, (size, step) => step * (size - 1));
            before = [.. total.Select(amount => call.Facts.FloorDiv(amount, 2))];
            after = [.. total.Zip(before, (amount, front) => amount - front)];
        }
        else if (call.Word("padding") != "valid")
        {
            before = after = call.Ints("padding");
        }

        if (WindowSize.TryInfer(call, kernel, stride, before, after, dilation, out var sizes) is { } tooSmall) return tooSmall;
        var input = call.Tensor();
        return new TensorType(input.Element, new([input.Shape.Dims[0], call.Int("out_channels"), .. sizes]));
    }

    internal static OpError? RequireGroups(OpCall call)
    {
        var groups = call.Int("groups");
        var (channels, outputs) = (call.Shape().Dims[1], call.Int("out_channels"));
        return call.Require(new Divisible(channels, groups), "NN3003", $"{call.Row.Name} cannot split the {channels} channels of {call.Tensor()} into {groups} groups.", $"Take a number of groups that divides both channel counts.")
            ?? call.Require(new Divisible(outputs, groups), "NN3003", $"{call.Row.Name} cannot split {outputs} output channels into {groups} groups.", $"Take a number of groups that divides both channel counts.", argument: "groups");
    }

    private static OpError? RequireUnitStride(OpCall call, ImmutableArray<Dim> stride) => stride
        .Select(step => call.Require(new Equal(step, 1), "NN2004", $"{call.Row.Name}: padding \"same\" keeps the size, so the stride must be 1, not {step}.", $"Give the padding as a number.", argument: "stride"))
        .FirstOrDefault(error => error is not null);

    private static ImmutableArray<Dim> Zeros(int count) => [.. Enumerable.Repeat(Dim.Zero, count)];
}
