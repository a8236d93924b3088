using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.Unflatten.</summary>
internal static class UnflattenRow
{
    public static OpRow Row { get; } = ArrangementRows.Row("Unflatten", "unflatten", "Reshape",
        "Splits one axis into several: Unflatten(1, 3, 4) turns (N, 12) into (N, 3, 4).", Infer, Option.Int("dim"), Option.Ints("sizes"));

    private static OpOutcome Infer(OpCall call)
    {
        var input = call.Tensor();
        if (Axis.Resolve(call, "dim", input.Shape, out var axis) is { } noAxis) return noAxis;
        var size = input.Shape.Dims[axis];
        if (SizeList.TryComplete(call, "sizes", size, $"the {size} of {input}", out var sizes) is { } error)
            return error.Argument == "" ? error with { Argument = "sizes" } : error;
        return new TensorType(input.Element, input.Shape.WithDims(input.Shape.Dims.RemoveAt(axis).InsertRange(axis, sizes)));
    }
}
