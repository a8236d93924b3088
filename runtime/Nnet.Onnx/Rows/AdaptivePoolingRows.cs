using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Pooling to a given size. Windows of unequal size are cut out one by one, axis after axis, which gives the same as rectangles.</summary>
internal static class AdaptivePoolingRows
{
    public static IEnumerable<OnnxRow> All =>
    [
        OnnxRow.One("AdaptiveAvgPool1d", c => Pool(c, 1, "ReduceMean", "AveragePool")),
        OnnxRow.One("AdaptiveAvgPool2d", c => Pool(c, 2, "ReduceMean", "AveragePool")),
        OnnxRow.One("AdaptiveMaxPool1d", c => Pool(c, 1, "ReduceMax", "MaxPool")),
        OnnxRow.One("AdaptiveMaxPool2d", c => Pool(c, 2, "ReduceMax", "MaxPool")),
        OnnxRow.One("GlobalAvgPool", c => c.Add("Flatten", [c.Add("GlobalAveragePool", [c[0]])], new OnnxAttribute("axis", 1L))),
    ];

    private static string Pool(OnnxCall c, int spatial, string reduce, string pool)
    {
        var sizes = c.Ints("output_size", spatial);
        if (sizes.All(size => size == 1))
        {
            return c.Add(reduce == "ReduceMean" ? "GlobalAveragePool" : "GlobalMaxPool", [c[0]]);
        }

        var from = Enumerable.Range(0, spatial).Select(axis => c.Size(0, 2 + axis)).ToArray();
        if (from.Zip(sizes).All(size => size.First % size.Second == 0))
        {
            var window = from.Zip(sizes, (size, result) => size / result).ToArray();
            return c.Add(pool, [c[0]], new OnnxAttribute("kernel_shape", window), new OnnxAttribute("strides", window));
        }

        var value = c[0];
        for (var axis = 0; axis < spatial; axis++)
        {
            value = PoolAxis(c, value, 2 + axis, from[axis], sizes[axis], reduce);
        }

        return value;
    }

    private static string PoolAxis(OnnxCall c, string value, int axis, long from, long to, string reduce)
    {
        var parts = new string[to];
        for (var i = 0; i < to; i++)
        {
            var (start, stop) = (i * from / to, (((i + 1) * from) + to - 1) / to);
            parts[i] = ReductionRows.Reduce(c, reduce, SliceRows.Slice(c, value, axis, start, stop, 1), [axis], keep: true);
        }

        return c.Add("Concat", parts, new OnnxAttribute("axis", (long)axis));
    }
}
