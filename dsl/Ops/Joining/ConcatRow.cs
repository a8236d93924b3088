using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.cat.</summary>
internal static class ConcatRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "Concat",
        Category = OpCategory.Function,
        Inputs = [new("tensors", InputKind.List)],
        Parameters = [Option.Int("dim", 0)],
        Infer = Infer,
        Flops = Elementwise.NoCost,
        Torch = TorchForm.Function("cat"),
        Onnx = OnnxForm.Operator("Concat"),
        ShortName = "concat",
        Summary = "Joins tensors along an axis; all other axes must be equal: Concat((a, b), dim: 1).",
    };

    private static OpOutcome Infer(OpCall call)
    {
        var types = call.List();
        if (SameList.RequireRankAndElement(call, types) is { } differs) return differs;
        var first = types[0];
        if (first.Shape.Dims.IsEmpty) return new OpError("NN3001", $"Concat takes at least 1 dimension, and gets {first}: 0.", "Put numbers side by side with Stack.") { Input = 0 };
        if (Axis.Resolve(call, "dim", first.Shape, out var axis) is { } noAxis) return noAxis;
        if (SameList.RequireSizes(call, types, except: axis) is { } size) return size;
        var joined = call.Facts.Simplify(Dim.Sum(types.Select(type => type.Shape.Dims[axis])));
        return new TensorType(Numbers.Common(types.Select(type => type.Element)), first.Shape.WithDim(axis, joined));
    }
}
