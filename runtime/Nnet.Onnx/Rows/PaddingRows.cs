using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Axes extended at their ends.</summary>
internal static class PaddingRows
{
    public static IEnumerable<OnnxRow> All =>
    [
        OnnxRow.One("Pad", c => Pad(c, c.Ints("pad"), c.Word("mode"), c.Number("value"))),
        OnnxRow.One("ZeroPad2d", c => Pad(c, c.Ints("padding", 4), "constant", 0)),
    ];

    /// <summary>Some axes extended.</summary>
    /// <param name="mode">constant, reflect, replicate or circular.</param>
    public static string Extend(OnnxCall c, string value, int rank, string mode, IReadOnlyList<(int Axis, long Before, long After)> amounts, double filled)
    {
        if (mode == "circular")
        {
            return amounts.Aggregate(value, (inner, amount) => Wrap(c, inner, amount.Axis, amount.Before, amount.After));
        }

        var pads = new long[2 * rank];
        foreach (var (axis, before, after) in amounts)
        {
            (pads[axis], pads[rank + axis]) = (before, after);
        }

        var how = new OnnxAttribute("mode", mode == "replicate" ? "edge" : mode);
        return mode == "constant" ? c.Add("Pad", [value, c.Graph.Integers(pads), c.Number(filled)], how) : c.Add("Pad", [value, c.Graph.Integers(pads)], how);
    }

    /// <summary>PyTorch's pairs begin with the last axis.</summary>
    private static string Pad(OnnxCall c, long[] pairs, string mode, double filled)
    {
        var rank = c.Rank();
        var amounts = Enumerable.Range(0, pairs.Length / 2).Select(i => (Axis: rank - 1 - i, Before: pairs[2 * i], After: pairs[(2 * i) + 1])).ToArray();
        var isBool = c.ResultElement == OnnxElementType.Bool;
        if (!isBool)
        {
            return Extend(c, c[0], rank, mode, amounts, filled);
        }

        var pads = new long[2 * rank];
        foreach (var (axis, before, after) in amounts)
        {
            (pads[axis], pads[rank + axis]) = (before, after);
        }

        var number = c.Add("Pad", [c.Cast(c.Tensor(0), OnnxElementType.Int64), c.Graph.Integers(pads), c.Graph.Integer((long)filled)]);
        return c.Cast(number, OnnxElementType.Bool);
    }

    /// <summary>What leaves at one end comes in at the other; operator set 17 has no mode for it.</summary>
    private static string Wrap(OnnxCall c, string value, int axis, long before, long after)
    {
        var parts = new List<string>();
        if (before > 0)
        {
            parts.Add(SliceRows.Slice(c, value, axis, -before, long.MaxValue, 1));
        }

        parts.Add(before < 0 || after < 0 ? SliceRows.Slice(c, value, axis, Math.Max(0, -before), after < 0 ? after : long.MaxValue, 1) : value);
        if (after > 0)
        {
            parts.Add(SliceRows.Slice(c, value, axis, 0, after, 1));
        }

        return parts.Count == 1 ? parts[0] : c.Add("Concat", parts, new OnnxAttribute("axis", (long)axis));
    }
}
