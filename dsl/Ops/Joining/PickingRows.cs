using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.gather and torch.index_select.</summary>
internal static class PickingRows
{
    public static OpRow Gather { get; } = ArrangementRows.Row("Gather", "gather", "GatherElements", "Picks one element along dim for each entry of the index: the result has the index's shape.", InferGather,
        Option.Int("dim")) with
    { Inputs = [new("input"), new("index")] };

    public static OpRow IndexSelect { get; } = ArrangementRows.Row("IndexSelect", "index_select", "Gather", "Picks whole slices along dim by a list of positions.", InferIndexSelect,
        Option.Int("dim")) with
    { Inputs = [new("input"), new("index")] };

    private static OpOutcome InferGather(OpCall call)
    {
        var (input, index) = (call.Tensor(), call.Tensor(1));
        if (Axis.Resolve(call, "dim", input.Shape, out var axis) is { } noAxis) return noAxis;
        if (IndexRange.Require(call, 1, input.Shape.Dims[axis], "positions") is { } range) return range;
        if (index.Shape.Rank != input.Shape.Rank || input.Shape.Prefix is not null)
            return new OpError("NN3001", $"Gather takes an index with as many axes as the input, and gets {input} and {index}.", "Insert the missing axis into the index: Unsqueeze(dim).") { Input = 1, OtherInput = 0 };
        for (var i = 0; i < index.Shape.Dims.Length; i++)
        {
            if (i == axis) continue;
            var (found, most) = (index.Shape.Dims[i], input.Shape.Dims[i]);
            var error = call.Require(new AtLeast(most, found), "NN3002", $"Gather gets {input} and the index {index}: {found} in axis {i}, where the input has {most}.", $"Only the axis dim may be larger in the index.", 1);
            if (error is not null) return error with { OtherInput = 0, Axis = i };
        }

        return new TensorType(input.Element, index.Shape);
    }

    private static OpOutcome InferIndexSelect(OpCall call)
    {
        var input = call.Tensor();
        if (Axis.Resolve(call, "dim", input.Shape, out var axis) is { } noAxis) return noAxis;
        if (IndexRange.Require(call, 1, input.Shape.Dims[axis], "positions") is { } range) return range;
        if (call.RequireRank(1, 1, "(K)") is { } rank) return rank;
        return new TensorType(input.Element, input.Shape.WithDim(axis, call.Shape(1).Dims[0]));
    }
}
