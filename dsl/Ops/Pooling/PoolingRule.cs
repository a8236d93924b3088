using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Pooling over windows: torch.nn.MaxPool1d/2d/3d and AvgPool1d/2d/3d.</summary>
internal static class PoolingRule
{
    public static OpRow Max(int spatial) => Row(spatial, "Max", "max_pool", $"The largest value of each window, {SpatialAxes.Layout(spatial)}; the stride is the kernel unless given.",
        [Option.Tuple("dilation", spatial, 1, min: 1), Option.Bool("ceil_mode", false)]);

    public static OpRow Average(int spatial) => Row(spatial, "Avg", "avg_pool", $"The mean of each window, {SpatialAxes.Layout(spatial)}; the stride is the kernel unless given.",
        spatial == 1
            ? [Option.Bool("ceil_mode", false), Option.Bool("count_include_pad", true)]
            : [Option.Bool("ceil_mode", false), Option.Bool("count_include_pad", true), Option.OptionalInt("divisor_override", min: 1)]);

    private static OpRow Row(int spatial, string kind, string function, string summary, ImmutableArray<ParameterSpec> further) => new()
    {
        Name = $"{kind}Pool{spatial}d",
        Category = OpCategory.Layer,
        Inputs = [new("input")],
        Parameters = [Option.Tuple("kernel", spatial, min: 1), Option.OptionalTuple("stride", spatial, min: 1), Option.Tuple("padding", spatial, 0, min: 0), .. further],
        Infer = call => Infer(call, spatial),
        Flops = (call, result) => result.Tensors.First().Shape.ElementCount * Dim.Product(call.Ints("kernel")),
        Torch = TorchForm.Functional($"{function}{spatial}d"),
        Onnx = OnnxForm.Operator(kind == "Max" ? "MaxPool" : "AveragePool"),
        ShortName = "pool",
        Summary = summary,
    };

    private static OpOutcome Infer(OpCall call, int spatial)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        if (call.RequireRank(0, spatial + 2, SpatialAxes.Layout(spatial)) is { } rank) return rank;
        var kernel = call.Ints("kernel");
        var stride = call.IsNone("stride") ? kernel : call.Ints("stride");
        var padding = call.Ints("padding");
        ImmutableArray<Dim> dilation = call.Arguments.ContainsKey("dilation") ? call.Ints("dilation") : [.. kernel.Select(_ => Dim.One)];
        for (var axis = 0; axis < spatial; axis++)
            if ((RequireHalf(call, kernel[axis], padding[axis]) ?? RequireUnpadded(call, spatial, axis, kernel[axis])) is { } tooMuch) return tooMuch;

        ImmutableArray<Dim> sizes;
        var tooSmall = call.Flag("ceil_mode", whenUnknown: false)
            ? TryRoundUp(call, kernel, stride, padding, dilation, out sizes)
            : WindowSize.TryInfer(call, kernel, stride, padding, padding, dilation, out sizes);
        if (tooSmall is not null) return tooSmall;
        var input = call.Tensor();
        return new TensorType(input.Element, new([input.Shape.Dims[0], input.Shape.Dims[1], .. sizes]));
    }

    /// <summary>PyTorch: padding is at most half of the kernel.</summary>
    private static OpError? RequireHalf(OpCall call, Dim kernel, Dim padding) => call.Require(
        new AtLeast(kernel, 2 * padding), "NN2004", $"{call.Row.Name}: \"padding\" is {padding}, and must be at most half of the kernel ({kernel}).", $"", argument: "padding");

    /// <summary>PyTorch's AvgPool3d does not count padding when it compares the input with the kernel.</summary>
    private static OpError? RequireUnpadded(OpCall call, int spatial, int axis, Dim kernel)
    {
        if (call.Row.Name != "AvgPool3d") return null;
        var size = call.Shape().Dims[2 + axis];
        var name = SpatialAxes.Name(spatial, axis);
        var error = call.Require(new AtLeast(size, kernel), "NN3004", $"AvgPool3d looks at {kernel} positions of the {name}, but {call.Tensor()} has only {size} (padding does not count here).", $"A {name} of at least {kernel} fits; or take a smaller kernel.");
        return error is null ? null : error with { Axis = 2 + axis };
    }

    /// <summary>
    /// ceil_mode: <c>ceil((size + 2 * padding - reach) / stride) + 1</c> windows, but none that starts behind the input and its left padding:
    /// at most <c>ceil((size + padding) / stride)</c>.
    /// </summary>
    private static OpError? TryRoundUp(OpCall call, ImmutableArray<Dim> kernel, ImmutableArray<Dim> stride, ImmutableArray<Dim> padding, ImmutableArray<Dim> dilation, out ImmutableArray<Dim> sizes)
    {
        var result = ImmutableArray.CreateBuilder<Dim>(kernel.Length);
        sizes = [];
        for (var axis = 0; axis < kernel.Length; axis++)
        {
            var size = call.Shape().Dims[2 + axis];
            var reach = dilation[axis] * (kernel[axis] - 1) + 1;
            var windows = call.Facts.CeilDiv(size + 2 * padding[axis] - reach, stride[axis]) + 1;
            var starts = call.Facts.CeilDiv(size + padding[axis], stride[axis]);
            var count = call.Facts.Min(windows, starts);
            var name = SpatialAxes.Name(kernel.Length, axis);
            var none = call.RequirePositive(count, $"{call.Row.Name} looks at {reach} positions of the {name}, but {call.Tensor()} has only {size}.", $"Take a smaller kernel, or fewer poolings before it.");
            if (none is not null) return none with { Axis = 2 + axis };
            result.Add(count);
        }

        sizes = result.ToImmutable();
        return null;
    }
}
