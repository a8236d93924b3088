using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Inputs that are compared element by element: nothing broadcasts.</summary>
internal static class SameShape
{
    /// <summary>NN3001 where the ranks differ, NN3002 or NN3005 where a size does.</summary>
    public static OpError? Require(OpCall call, int first, int second)
    {
        var (left, right) = (call.Tensor(first), call.Tensor(second));
        if (left.Shape.Dims.Length != right.Shape.Dims.Length || !Equals(left.Shape.Prefix, right.Shape.Prefix))
        {
            return new OpError("NN3001", $"{call.Row.Name} compares element by element, but gets {left} and {right}: {RankText(left)} against {RankText(right)}.", Advice(left, right))
            {
                Input = second,
                OtherInput = first,
            };
        }

        for (var axis = 0; axis < left.Shape.Dims.Length; axis++)
        {
            var (a, b) = (left.Shape.Dims[axis], right.Shape.Dims[axis]);
            var error = call.RequireEqual(a, b, second, $"{call.Row.Name} compares element by element, but gets {left} and {right}: {a} against {b}.", $"Give both the same shape.");
            if (error is not null) return error with { OtherInput = first, Axis = axis };
        }

        return null;
    }

    private static string RankText(TensorType type) => type.Shape.Rank is { } rank ? $"{rank} {(rank == 1 ? "dimension" : "dimensions")}" : "any number";

    private static string Advice(TensorType left, TensorType right)
    {
        if (left.Shape.Dims.Length == right.Shape.Dims.Length + 1 && left.Shape.Dims[left.Shape.Dims.Length - 1] == Dim.One) return "Drop the last axis: Squeeze(-1).";
        return right.Shape.Dims.Length == left.Shape.Dims.Length + 1 && right.Shape.Dims[right.Shape.Dims.Length - 1] == Dim.One
            ? "Drop the last axis of the second: Squeeze(-1)."
            : "Give both the same shape.";
    }
}
