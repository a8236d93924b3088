using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Normalization of each sample.</summary>
internal static class NormalizationRows
{
    // PyTorch's default, the smallest step above 1 of float32.
    private const double SmallestStep = 1.1920928955078125e-07;

    public static IEnumerable<OnnxRow> All =>
    [
        OnnxRow.One("LayerNorm", c => Layer(c, c[0], "", (float)c.Number("eps"), (int)c.Int("axes"))),
        OnnxRow.One("RMSNorm", RootMeanSquare),
        OnnxRow.One("GroupNorm", Group),
        OnnxRow.One("LocalResponseNorm", LocalResponse),
    ];

    /// <summary>Layer normalization of the last axes, as a layer or as a part of one.</summary>
    /// <param name="prefix">What stands before <c>weight</c> and <c>bias</c>: <c>norm1.</c>.</param>
    public static string Layer(OnnxCall c, string x, string prefix, float eps, int axes = 1)
    {
        var shape = Enumerable.Range(c.Rank() - axes, axes);
        var scale = c.HasWeight(prefix + "weight") ? c.Weight(prefix + "weight") : c.Graph.Filled(c.ResultElement, [.. shape.Select(axis => c.Size(0, axis))], 1);
        string[] inputs = c.HasWeight(prefix + "bias") ? [x, scale, c.Weight(prefix + "bias")] : [x, scale];
        return c.Add("LayerNormalization", inputs, new OnnxAttribute("axis", (long)-axes), new OnnxAttribute("epsilon", eps));
    }

    /// <summary>By mean and variance over some axes, then scaled and shifted by channel.</summary>
    public static string ByStatistics(OnnxCall c, long[] axes)
    {
        var distance = c.Add("Sub", [c[0], ReductionRows.Reduce(c, "ReduceMean", c[0], axes, keep: true)]);
        var variance = ReductionRows.Reduce(c, "ReduceMean", c.Add("Mul", [distance, distance]), axes, keep: true);
        var result = c.Add("Div", [distance, c.Add("Sqrt", [c.Add("Add", [variance, c.Number(c.Number("eps"))])])]);
        return Affine(c, result);
    }

    private static string RootMeanSquare(OnnxCall c)
    {
        long[] axes = [.. Enumerable.Range(1, (int)c.Int("axes")).Select(axis => -(long)axis)];
        var mean = ReductionRows.Reduce(c, "ReduceMean", c.Add("Mul", [c[0], c[0]]), axes, keep: true);
        var root = c.Add("Sqrt", [c.Add("Add", [mean, c.Number(c.IsNone("eps") ? SmallestStep : c.Number("eps"))])]);
        var normalized = c.Add("Div", [c[0], root]);
        return c.HasWeight("weight") ? c.Add("Mul", [normalized, c.Weight("weight")]) : normalized;
    }

    /// <summary>Each group as a channel of its own.</summary>
    private static string Group(OnnxCall c)
    {
        var groups = c.Int("num_groups");
        var grouped = c.Add("Reshape", [c[0], c.Graph.Integers(0, groups, -1)]);
        var normalized = c.Add(
            "InstanceNormalization",
            [grouped, c.Graph.Filled(c.ResultElement, [groups], 1), c.Graph.Filled(c.ResultElement, [groups], 0)],
            new OnnxAttribute("epsilon", (float)c.Number("eps")));
        return Affine(c, ShapeRows.ToResult(c, normalized, [c.Dim(0, 0)]));
    }

    private static string Affine(OnnxCall c, string value)
    {
        if (c.HasWeight("weight"))
        {
            value = c.Add("Mul", [value, PerChannel(c, "weight")]);
        }

        return c.HasWeight("bias") ? c.Add("Add", [value, PerChannel(c, "bias")]) : value;
    }

    private static string PerChannel(OnnxCall c, string name) => c.Rank() == 2
        ? c.Weight(name)
        : c.Add("Unsqueeze", [c.Weight(name), c.Graph.Integers([.. Enumerable.Range(1, c.Rank() - 2).Select(axis => (long)axis)])]);

    /// <summary>ONNX's own operator knows images and odd sizes; the rest is a sum of shifted squares.</summary>
    private static string LocalResponse(OnnxCall c)
    {
        var (size, alpha, beta, k) = (c.Int("size"), c.Number("alpha"), c.Number("beta"), c.Number("k"));
        if (c.Rank() == 4 && size % 2 == 1)
        {
            return c.Add("LRN", [c[0]], new OnnxAttribute("size", size), new OnnxAttribute("alpha", (float)alpha), new OnnxAttribute("beta", (float)beta), new OnnxAttribute("bias", (float)k));
        }

        var squares = PaddingRows.Extend(c, c.Add("Mul", [c[0], c[0]]), c.Rank(), "constant", [(1, size / 2, (size - 1) / 2)], 0);
        var sum = Enumerable.Range(0, (int)size)
            .Select(shift => SliceRows.Slice(c, squares, 1, shift, shift == size - 1 ? long.MaxValue : shift - size + 1, 1))
            .Aggregate((total, next) => c.Add("Add", [total, next]));
        var strength = c.Add("Add", [c.Add("Mul", [sum, c.Number(alpha / size)]), c.Number(k)]);
        return c.Add("Div", [c[0], c.Add("Pow", [strength, c.Number(beta)])]);
    }
}
