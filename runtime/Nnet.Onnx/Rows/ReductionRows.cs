using Nnet.Language.Shapes;
using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Sums, means and extremes.</summary>
internal static class ReductionRows
{
    public static IEnumerable<OnnxRow> All =>
    [
        OnnxRow.One("Sum", c => Sum(c, c[0], Axes(c), c.Flag("keepdim"))),
        OnnxRow.One("Mean", c => Reduce(c, "ReduceMean", c[0], Axes(c), c.Flag("keepdim"))),
        OnnxRow.One("Var", c => Spread(c)),
        OnnxRow.One("Std", c => c.Add("Sqrt", [Spread(c)])),
        OnnxRow.One("Norm", Norm),
        OnnxRow.One("Max", c => c.Has(1) ? c.Add("Max", [c[0], c[1]]) : Reduce(c, "ReduceMax", c[0], Axes(c), c.Flag("keepdim"))),
        OnnxRow.One("Min", c => c.Has(1) ? c.Add("Min", [c[0], c[1]]) : Reduce(c, "ReduceMin", c[0], Axes(c), c.Flag("keepdim"))),
        OnnxRow.One("ArgMax", c => Position(c, "ArgMax")),
        OnnxRow.One("ArgMin", c => Position(c, "ArgMin")),
        new("TopK", c => c.Graph.Add("TopK", 2, [c[0], c.Graph.Integers(c.Int("k"))],
            new OnnxAttribute("axis", c.Int("dim")), new OnnxAttribute("largest", c.Flag("largest") ? 1L : 0L), new OnnxAttribute("sorted", c.Flag("sorted") ? 1L : 0L))),
    ];

    /// <summary>The sum, whose axes are an input since operator set 13.</summary>
    public static string Sum(OnnxCall c, string x, long[] axes, bool keep) =>
        axes.Length == 0 && c.Rank() == 0 ? x : c.Add("ReduceSum", [x, c.Graph.Integers(axes)], Keep(keep));

    /// <summary>Another reduction, whose axes are an attribute until operator set 18.</summary>
    public static string Reduce(OnnxCall c, string op, string x, long[] axes, bool keep) =>
        axes.Length == 0 ? x : c.Add(op, [x], new OnnxAttribute("axes", axes), Keep(keep));

    private static OnnxAttribute Keep(bool keep) => new("keepdims", keep ? 1L : 0L);

    /// <summary>The axes named, or all.</summary>
    private static long[] Axes(OnnxCall c) => c.IsNone("dim") ? [.. Enumerable.Range(0, c.Rank()).Select(axis => (long)axis)] : [.. c.Ints("dim").Select(axis => (long)c.Axis(axis))];

    private static string Spread(OnnxCall c)
    {
        var axes = Axes(c);
        var distance = c.Add("Sub", [c[0], Reduce(c, "ReduceMean", c[0], axes, keep: true)]);
        var mean = Reduce(c, "ReduceMean", c.Add("Mul", [distance, distance]), axes, c.Flag("keepdim"));
        if (!c.Flag("unbiased"))
        {
            return mean;
        }

        var count = Dim.Product(axes.Select(axis => c.Dim(0, (int)axis)));
        if (count.TryGetConstant(out var known))
        {
            return c.Add("Mul", [mean, c.Number(known / (known - 1.0))]);
        }

        var (n, less) = (c.Sizes.Scalar(count), c.Sizes.Scalar(count - Dim.One));
        return c.Add("Div", [c.Add("Mul", [mean, c.Cast(n, c.ResultElement)]), c.Cast(less, c.ResultElement)]);
    }

    private static string Norm(OnnxCall c)
    {
        var (p, axes, keep) = (c.Number("p"), Axes(c), c.Flag("keepdim"));
        switch (p)
        {
            case 1:
                return axes.Length == 0 ? c.Add("Abs", [c[0]]) : Reduce(c, "ReduceL1", c[0], axes, keep);
            case 2:
                return axes.Length == 0 ? c.Add("Abs", [c[0]]) : Reduce(c, "ReduceL2", c[0], axes, keep);
            case double.PositiveInfinity:
                return Reduce(c, "ReduceMax", c.Add("Abs", [c[0]]), axes, keep);
            case double.NegativeInfinity:
                return Reduce(c, "ReduceMin", c.Add("Abs", [c[0]]), axes, keep);
            case 0:
                return Sum(c, c.Cast(c.Add("Not", [c.Add("Equal", [c[0], c.Number(0)])]), c.ResultElement), axes, keep);
            default:
                var powers = c.Add("Pow", [c.Add("Abs", [c[0]]), c.Number(p)]);
                return c.Add("Pow", [Sum(c, powers, axes, keep), c.Number(1 / p)]);
        }
    }

    private static string Position(OnnxCall c, string op)
    {
        if (!c.IsNone("dim") && c.Rank() > 0)
        {
            return c.Add(op, [c.Tensor(0)], new OnnxAttribute("axis", c.Int("dim")), Keep(c.Flag("keepdim")));
        }

        var flat = c.Add("Reshape", [c.Tensor(0), c.Graph.Integers(-1)]);
        return c.Add(op, [flat], new OnnxAttribute("axis", 0L), Keep(false));
    }
}
