using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Slicing as a function: <c>Slice(dim: 1, start: 0, stop: 4)</c> is <c>x[:, 0:4]</c>.</summary>
internal static class SliceRow
{
    public static OpRow Row { get; } = ArrangementRows.Row("Slice", "slice", "Slice", "The part of an axis from start to before stop, in steps.", Infer,
        Option.Int("dim"), Option.Int("start", 0), Option.OptionalInt("stop"), Option.Int("step", 1, min: 1));

    private static OpOutcome Infer(OpCall call)
    {
        var input = call.Tensor();
        if (Axis.Resolve(call, "dim", input.Shape, out var axis) is { } noAxis) return noAxis;
        var stop = call.IsNone("stop") ? null : call.Int("stop");
        if (Slicing.TryRange(call, input, axis, call.Int("start"), stop, call.Int("step"), out var size) is { } error) return error;
        return new TensorType(input.Element, input.Shape.WithDim(axis, size));
    }
}
