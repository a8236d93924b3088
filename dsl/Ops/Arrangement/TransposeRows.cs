using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.transpose and torch.permute.</summary>
internal static class TransposeRows
{
    public static OpRow Transpose { get; } = ArrangementRows.Row("Transpose", "transpose", "Transpose", "Swaps two axes.", InferTranspose, Option.Int("dim0"), Option.Int("dim1"));

    public static OpRow Permute { get; } = ArrangementRows.Row("Permute", "permute", "Transpose", "Puts the axes in the given order.", InferPermute, Option.Ints("dims"));

    private static OpOutcome InferTranspose(OpCall call)
    {
        var input = call.Tensor();
        if (Axis.Resolve(call, "dim0", input.Shape, out var first) is { } noFirst) return noFirst;
        if (Axis.Resolve(call, "dim1", input.Shape, out var second) is { } noSecond) return noSecond;
        var dims = input.Shape.Dims;
        return new TensorType(input.Element, input.Shape.WithDims(dims.SetItem(first, dims[second]).SetItem(second, dims[first])));
    }

    private static OpOutcome InferPermute(OpCall call)
    {
        var (input, order) = (call.Tensor(), call.Ints("dims"));
        if (input.Shape.Rank != order.Length)
            return new OpError("NN3009", $"Permute names {order.Length} axes, and {input} has {input.Shape.Rank?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "any number"}.", "Name each axis once.") { Argument = "dims" };
        var positions = new List<int>();
        foreach (var axis in order)
        {
            if (Axis.Resolve(call, "dims", axis, input.Shape, out var position) is { } noAxis) return noAxis;
            if (positions.Contains(position))
                return new OpError("NN3009", $"Permute names axis {position} of {input} twice.", "Name each axis once.") { Argument = "dims" };
            positions.Add(position);
        }

        ImmutableArray<Dim> dims = [.. positions.Select(position => input.Shape.Dims[position])];
        return new TensorType(input.Element, new Shape(dims));
    }
}
