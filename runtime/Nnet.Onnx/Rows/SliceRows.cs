using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Shapes;
using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary><c>x[:, 0]</c>, and the parts of one axis.</summary>
internal static class SliceRows
{
    public static IEnumerable<OnnxRow> All =>
    [
        OnnxRow.One("Slice", c => Range(c, c.Tensor(0), c.Axis(), new RangeItem(c.Dims("start")[0], c.IsNone("stop") ? null : c.Dims("stop")[0], c.Dims("step")[0]))),
        OnnxRow.One("slice", Items),
    ];

    /// <summary>A part of an axis with known ends; <see cref="long.MaxValue"/> is the end of the axis, <see cref="long.MinValue"/> what lies before its start.</summary>
    public static string Slice(OnnxCall c, string value, int axis, long start, long stop, long step) =>
        c.Add("Slice", [value, c.Graph.Integers(start), c.Graph.Integers(stop), c.Graph.Integers(axis), c.Graph.Integers(step)]);

    private static string Items(OnnxCall c)
    {
        var (value, axis, dropped) = (c.Tensor(0), 0, new List<long>());
        var indices = c.Node.Slice.Count(item => item is TensorItem);
        if (indices > 1)
        {
            throw c.Fail("picks by several tensors at once", "Pick by one after the other, or with Gather.");
        }

        foreach (var item in c.Node.Slice)
        {
            switch (item)
            {
                case EllipsisItem:
                    axis += c.Rank() - (c.Node.Slice.Count - 1);
                    break;
                case RangeItem range:
                    value = Range(c, value, axis++, range);
                    break;
                case IndexItem index:
                    value = Range(c, value, axis, new RangeItem(index.Index, After(index.Index), Dim.One));
                    dropped.Add(axis++);
                    break;
                case TensorItem when c.Element(1) == OnnxElementType.Bool:
                    throw c.Fail("picks by a mask, so that the number of results depends on the values", "Use Where or MaskedFill.");
                default:
                    value = c.Add("Gather", [value, c.Tensor(1)], new OnnxAttribute("axis", (long)axis));
                    axis++;
                    break;
            }
        }

        if (indices > 0 && dropped.Count > 0)
        {
            throw c.Fail("mixes numbers and a tensor as indices", "Take it apart: first the one, then the other.");
        }

        return dropped.Count == 0 ? value : c.Add("Squeeze", [value, c.Graph.Integers(dropped)]);
    }

    /// <summary>The end of a part of one element; that of the last is the end of the axis.</summary>
    private static Dim? After(Dim index) => index.TryGetConstant(out var known) && known == -1 ? null : index + Dim.One;

    private static string Range(OnnxCall c, string value, int axis, RangeItem range)
    {
        if (range is { Start: null, Stop: null, Step: null })
        {
            return value;
        }

        var (start, step) = (range.Start ?? Dim.Zero, range.Step ?? Dim.One);
        var stop = range.Stop is { } end ? c.Sizes.One(end) : c.Graph.Integers(long.MaxValue);
        return c.Add("Slice", [value, c.Sizes.One(start), stop, c.Graph.Integers(axis), c.Sizes.One(step)]);
    }
}
