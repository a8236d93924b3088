using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.matmul: vectors, matrices, and batches of matrices that broadcast.</summary>
internal static class MatMulRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "MatMul",
        Category = OpCategory.Function,
        Inputs = [new("input"), new("other")],
        Infer = Infer,
        Flops = (call, result) => 2 * result.Tensors.First().Shape.ElementCount * call.Shape().FromEnd(0),
        Torch = TorchForm.Method("matmul"),
        Onnx = OnnxForm.Operator("MatMul"),
        ShortName = "matmul",
        Summary = "The matrix product: (..., I, K) and (..., K, J) to (..., I, J); vectors may stand for matrices.",
    };

    public static OpOutcome Infer(OpCall call)
    {
        var (left, right) = (call.Tensor(), call.Tensor(1));
        if (left.Element is ElementType.Boolean || Numbers.Plain(left.Element) != Numbers.Plain(right.Element))
            return new OpError("NN3006", $"{call.Row.Name} takes two tensors of one number type, and gets {left} and {right}.", "Cast one of them.") { Input = 1, OtherInput = 0 };
        if (call.RequireRankAtLeast(0, 1, "at least 1 dimension") is { } leftRank) return leftRank;
        if (call.RequireRankAtLeast(1, 1, "at least 1 dimension") is { } rightRank) return rightRank;
        if (IsOpen(left) || IsOpen(right))
            return new OpError("NN3001", $"{call.Row.Name} of {left} and {right} needs two dimensions behind \"...\".", "Name one more dimension.") { Input = IsOpen(left) ? 0 : 1 };

        var (isVector, isColumn) = (left.Shape.Rank == 1, right.Shape.Rank == 1);
        var (inner, outer) = (left.Shape.FromEnd(0), right.Shape.FromEnd(isColumn ? 0 : 1));
        var mismatch = call.RequireEqual(inner, outer, 1, $"{call.Row.Name} of {left} and {right}: {inner} columns on the left against {outer} rows on the right.", $"The last axis on the left must equal the last but one on the right.");
        if (mismatch is not null) return mismatch with { OtherInput = 0 };
        if (Broadcasting.Combine(call, left.Shape.DropLast(isVector ? 1 : 2), right.Shape.DropLast(isColumn ? 1 : 2), 0, 1, out var shape) is { } batch) return batch;
        if (!isVector) shape = shape.Append(left.Shape.FromEnd(1));
        if (!isColumn) shape = shape.Append(right.Shape.FromEnd(0));
        return new TensorType(Numbers.Plain(left.Element), shape);
    }

    private static bool IsOpen(TensorType type) => type.Shape.Prefix is not null && type.Shape.Dims.Length < 2;
}
