using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>The same elements in another order.</summary>
internal static class OrderRows
{
    public static IEnumerable<OnnxRow> All =>
    [
        OnnxRow.One("Transpose", c => Exchange(c, c.Tensor(0), c.Rank(), c.Axis("dim0"), c.Axis("dim1"))),
        OnnxRow.One("Permute", c => c.Add("Transpose", [c.Tensor(0)], new OnnxAttribute("perm", c.Ints("dims").Select(axis => (long)c.Axis(axis)).ToArray()))),
        OnnxRow.One("Roll", Roll),
        OnnxRow.One("Flip", c => c.Ints("dims").Aggregate(c.Tensor(0), (value, axis) => SliceRows.Slice(c, value, c.Axis(axis), -1, long.MinValue, -1))),
        OnnxRow.One("Triu", c => Triangle(c, upper: true)),
        OnnxRow.One("Tril", c => Triangle(c, upper: false)),
    ];

    /// <summary>Two axes exchanged.</summary>
    public static string Exchange(OnnxCall c, string value, int rank, int first, int second)
    {
        var order = Enumerable.Range(0, rank).Select(axis => (long)axis).ToArray();
        (order[first], order[second]) = (order[second], order[first]);
        return c.Add("Transpose", [value], new OnnxAttribute("perm", order));
    }

    private static string Roll(OnnxCall c)
    {
        var value = c.Tensor(0);
        foreach (var (shift, axis) in c.Ints("shifts").Zip(c.Ints("dims")))
        {
            var place = c.Axis(axis);
            var cut = c.Dim(0, place).TryGetConstant(out var size) ? -((shift % size) + size) % size : -shift;
            if (cut == 0)
            {
                continue;
            }

            value = c.Add("Concat", [SliceRows.Slice(c, value, place, cut, long.MaxValue, 1), SliceRows.Slice(c, value, place, 0, cut, 1)], new OnnxAttribute("axis", (long)place));
        }

        return value;
    }

    private static string Triangle(OnnxCall c, bool upper) =>
        c.Add("Trilu", [c.Tensor(0), c.Graph.Integer(c.IsNone("diagonal") ? 0 : c.Int("diagonal"))], new OnnxAttribute("upper", upper ? 1L : 0L));
}
