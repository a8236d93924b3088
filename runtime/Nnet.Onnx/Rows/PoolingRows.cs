using Nnet.Language.Shapes;
using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Pooling over windows.</summary>
internal static class PoolingRows
{
    public static IEnumerable<OnnxRow> All =>
    [
        .. Enumerable.Range(1, 3).Select(spatial => OnnxRow.One($"MaxPool{spatial}d", c => Max(c, spatial))),
        .. Enumerable.Range(1, 3).Select(spatial => OnnxRow.One($"AvgPool{spatial}d", c => Average(c, spatial))),
    ];

    private static string Max(OnnxCall c, int spatial)
    {
        var window = new Window(c.Ints("kernel", spatial), Stride(c, spatial), c.Ints("padding", spatial), c.Ints("dilation", spatial));
        return c.Add("MaxPool", [c[0]], [.. window.Attributes(window.Padding, window.End(c)), new OnnxAttribute("dilations", window.Dilation)]);
    }

    /// <summary>
    /// PyTorch counts padding as zeros, but not what ceil_mode reaches beyond it; so padding becomes explicit where the two meet, and where the divisor is fixed.
    /// </summary>
    private static string Average(OnnxCall c, int spatial)
    {
        var window = new Window(c.Ints("kernel", spatial), Stride(c, spatial), c.Ints("padding", spatial), [.. Enumerable.Repeat(1L, spatial)]);
        var end = window.End(c);
        var counts = c.Flag("count_include_pad");
        if (!c.IsNone("divisor_override"))
        {
            var pads = Enumerable.Range(0, spatial).Select(axis => (Axis: 2 + axis, Before: window.Padding[axis], After: end[axis])).ToArray();
            var sums = c.Add("AveragePool", [PaddingRows.Extend(c, c[0], c.Rank(), "constant", pads, 0)], window.Attributes(new long[spatial], new long[spatial]));
            return c.Add("Mul", [sums, c.Number(window.Kernel.Aggregate(1.0, (product, size) => product * size) / c.Number("divisor_override"))]);
        }

        if (counts && !end.SequenceEqual(window.Padding))
        {
            var pads = Enumerable.Range(0, spatial).Select(axis => (Axis: 2 + axis, Before: window.Padding[axis], After: window.Padding[axis])).ToArray();
            var beyond = end.Zip(window.Padding, (all, padding) => all - padding).ToArray();
            var padded = PaddingRows.Extend(c, c[0], c.Rank(), "constant", pads, 0);
            return c.Add("AveragePool", [padded], window.Attributes(new long[spatial], beyond));
        }

        return c.Add("AveragePool", [c[0]], [.. window.Attributes(window.Padding, end), new OnnxAttribute("count_include_pad", counts ? 1L : 0L)]);
    }

    private static long[] Stride(OnnxCall c, int spatial) => c.IsNone("stride") ? c.Ints("kernel", spatial) : c.Ints("stride", spatial);

    private sealed record Window(long[] Kernel, long[] Stride, long[] Padding, long[] Dilation)
    {
        public OnnxAttribute[] Attributes(long[] before, long[] after) =>
            [new("kernel_shape", Kernel), new("strides", Stride), new("pads", (long[])[.. before, .. after])];

        /// <summary>Padding at the end; with ceil_mode as much as the last window reaches beyond the input.</summary>
        public long[] End(OnnxCall c)
        {
            if (!c.Flag("ceil_mode"))
            {
                return Padding;
            }

            return
            [
                .. Enumerable.Range(0, Kernel.Length).Select(axis =>
                {
                    var reach = (Dilation[axis] * (Kernel[axis] - 1)) + 1;
                    var needed = ((c.Result.Shape.Dims[2 + axis] - Dim.One) * Dim.Of(Stride[axis])) + Dim.Of(reach - Padding[axis]) - c.Dim(0, 2 + axis);
                    return Math.Max(Padding[axis], c.Constant(needed, $"the size {c.Dim(0, 2 + axis)} of its input, because of ceil_mode,"));
                }),
            ];
        }
    }
}
