using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>torch.sum, mean, var, std, max, min, argmax, topk, norm, cumsum.</summary>
internal static class ReductionRows
{
    public static ImmutableArray<OpRow> All { get; } =
    [
        ReductionRule.Row("Sum", "sum", OnnxForm.Operator("ReduceSum"), "The sum over the axes dim, or over all."),
        ReductionRule.Row("Mean", "mean", OnnxForm.Operator("ReduceMean"), "The mean over the axes dim, or over all."),
        ReductionRule.Row("Var", "var", OnnxForm.Composed("ReduceMean", "Sub", "Mul", "ReduceMean"), "The variance over the axes dim, or over all; unbiased divides by n - 1.", Option.Bool("unbiased", true)),
        ReductionRule.Row("Std", "std", OnnxForm.Composed("ReduceMean", "Sub", "Mul", "ReduceMean", "Sqrt"), "The standard deviation over the axes dim, or over all; unbiased divides by n - 1.", Option.Bool("unbiased", true)),
        ReductionRule.Row("Norm", "linalg.vector_norm", OnnxForm.Operator("ReduceL2"), "The length of vectors along the axes dim, or of all elements: the p-norm."),
        ExtremumRule.Row("Max", "amax", "ReduceMax", "The largest value over the axes dim, or over all; of two tensors, the larger of each pair."),
        ExtremumRule.Row("Min", "amin", "ReduceMin", "The smallest value over the axes dim, or over all; of two tensors, the smaller of each pair."),
        PositionRows.ArgMax, PositionRows.ArgMin, PositionRows.TopK, PositionRows.Cumsum,
    ];
}
