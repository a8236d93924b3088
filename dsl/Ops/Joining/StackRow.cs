using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.stack.</summary>
internal static class StackRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "Stack",
        Category = OpCategory.Function,
        Inputs = [new("tensors", InputKind.List)],
        Parameters = [Option.Int("dim", 0)],
        Infer = Infer,
        Flops = Elementwise.NoCost,
        Torch = TorchForm.Function("stack"),
        Onnx = OnnxForm.Composed("Unsqueeze", "Concat"),
        ShortName = "stack",
        Summary = "Joins tensors of one shape along a new axis: Stack((a, b), dim: 0).",
    };

    private static OpOutcome Infer(OpCall call)
    {
        var types = call.List();
        if (SameList.RequireRankAndElement(call, types) is { } differs) return differs;
        if (Axis.Resolve(call, "dim", types[0].Shape.Append(Dim.One), out var axis) is { } noAxis) return noAxis;
        if (SameList.RequireSizes(call, types, except: null) is { } size) return size;
        return new TensorType(Numbers.Common(types.Select(type => type.Element)), types[0].Shape.Insert(axis, types.Length));
    }
}
