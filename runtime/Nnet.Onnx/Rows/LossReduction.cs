using Nnet.Language.Shapes;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>What losses share: the option <c>reduction</c>.</summary>
internal static class LossReduction
{
    /// <summary>Values of each element as the option says: their mean, their sum, or themselves.</summary>
    /// <param name="rank">How many axes the values have.</param>
    public static string Apply(OnnxCall c, string values, int rank)
    {
        long[] axes = [.. Enumerable.Range(0, rank).Select(axis => (long)axis)];
        return rank == 0 ? values : c.Word("reduction") switch
        {
            "none" => values,
            "sum" => ReductionRows.Sum(c, values, axes, keep: false),
            "batchmean" => c.Add("Div", [ReductionRows.Sum(c, values, axes, keep: false), Count(c, c.Dim(0, 0))]),
            _ => ReductionRows.Reduce(c, "ReduceMean", values, axes, keep: false),
        };
    }

    /// <summary>A size as a number of the result's type.</summary>
    public static string Count(OnnxCall c, Dim count) => count.TryGetConstant(out var known) ? c.Number(known) : c.Cast(c.Sizes.Scalar(count), c.ResultElement);
}
