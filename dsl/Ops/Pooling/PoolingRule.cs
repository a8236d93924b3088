using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Pooling over windows: torch.nn.MaxPool1d/2d/3d.</summary>
internal static class PoolingRule
{
    public static OpRow Max(int spatial, string summary)
    {
        var form = spatial == 1 ? "long" : "tuple";
        return new()
        {
            Name = $"MaxPool{spatial}d",
            Category = OpCategory.Layer,
            Inputs = [new("input")],
            Parameters =
            [
                Option.Tuple("kernel", spatial, min: 1),
                Option.OptionalTuple("stride", spatial, min: 1),
                Option.Tuple("padding", spatial, 0, min: 0),
                Option.Tuple("dilation", spatial, 1, min: 1),
                Option.Bool("ceil_mode", false),
            ],
            Infer = call => Infer(call, spatial, call.Ints("dilation")),
            Flops = (call, result) => result.Tensors.First().Shape.ElementCount * Dim.Product(call.Ints("kernel")),
            Torch = Torch.Function($"nn.functional.max_pool{spatial}d", $"$input, kernel_size: kernel:{form}, stride: stride:{form}=null, padding: padding:{form}=0, dilation: dilation:{form}=1, ceil_mode: ceil_mode:bool=false"),
            Onnx = OnnxForm.Operator("MaxPool"),
            ShortName = "pool",
            Summary = summary,
        };
    }

    internal static OpOutcome Infer(OpCall call, int spatial, ImmutableArray<Dim> dilation)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        if (call.RequireRank(0, spatial + 2, SpatialAxes.Layout(spatial)) is { } rank) return rank;
        var kernel = call.Ints("kernel");
        var stride = call.IsNone("stride") ? kernel : call.Ints("stride");
        var padding = call.Ints("padding");
        if (WindowSize.TryInfer(call, kernel, stride, padding, padding, dilation, out var sizes) is { } tooSmall) return tooSmall;
        var input = call.Tensor();
        return new TensorType(input.Element, new([input.Shape.Dims[0], input.Shape.Dims[1], .. sizes]));
    }
}
