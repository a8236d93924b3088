using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Convolutions.</summary>
internal static class ConvolutionRows
{
    public static IEnumerable<OnnxRow> All =>
    [
        .. Enumerable.Range(1, 3).Select(spatial => OnnxRow.One($"Conv{spatial}d", c => Convolution(c, spatial))),
        .. Enumerable.Range(1, 3).Select(spatial => OnnxRow.One($"ConvTranspose{spatial}d", c => Transposed(c, spatial))),
        OnnxRow.One("SqueezeExcite", SqueezeExcite),
    ];

    private static string Convolution(OnnxCall c, int spatial)
    {
        var (kernel, dilation) = (c.Ints("kernel", spatial), c.Ints("dilation", spatial));
        var (before, after) = Padding(c, kernel, dilation);
        var x = c[0];
        if (c.Word("padding_mode") is not ("zeros" or ""))
        {
            x = PaddingRows.Extend(c, x, c.Rank(), c.Word("padding_mode"), [.. Enumerable.Range(0, spatial).Select(axis => (Axis: 2 + axis, Before: before[axis], After: after[axis]))], 0);
            (before, after) = (new long[spatial], new long[spatial]);
        }

        return c.Add(
            "Conv",
            Inputs(c, x),
            new OnnxAttribute("kernel_shape", kernel),
            new OnnxAttribute("strides", c.Ints("stride", spatial)),
            new OnnxAttribute("pads", (long[])[.. before, .. after]),
            new OnnxAttribute("dilations", dilation),
            new OnnxAttribute("group", c.Int("groups")));
    }

    /// <summary>"same" puts the odd one out at the end, as PyTorch does.</summary>
    private static (long[] Before, long[] After) Padding(OnnxCall c, long[] kernel, long[] dilation)
    {
        switch (c.Word("padding"))
        {
            case "valid":
                return (new long[kernel.Length], new long[kernel.Length]);
            case "same":
                var total = kernel.Zip(dilation, (size, step) => step * (size - 1)).ToArray();
                return ([.. total.Select(amount => amount / 2)], [.. total.Select(amount => amount - (amount / 2))]);
            default:
                var padding = c.Ints("padding", kernel.Length);
                return (padding, padding);
        }
    }

    private static string Transposed(OnnxCall c, int spatial)
    {
        var (stride, padding, further) = (c.Ints("stride", spatial), c.Ints("padding", spatial), c.Ints("output_padding", spatial));
        // ONNX wants less output_padding than stride; less padding at the end is the same.
        var inPads = Enumerable.Range(0, spatial).Select(axis => further[axis] >= stride[axis]).ToArray();
        var end = padding.Zip(further, inPads).Select(size => size.Third ? size.First - size.Second : size.First).ToArray();
        // And where there is no padding to take it from, zeros behind the input make room.
        var more = end.Zip(stride, (size, step) => size < 0 ? (step - 1 - size) / step : 0).ToArray();
        end = [.. end.Zip(more, stride).Select(size => size.First + (size.Second * size.Third))];
        var x = more.Any(size => size > 0)
            ? PaddingRows.Extend(c, c[0], c.Rank(), "constant", [.. more.Select((size, axis) => (Axis: 2 + axis, Before: 0L, After: size))], 0)
            : c[0];
        return c.Add(
            "ConvTranspose",
            Inputs(c, x),
            new OnnxAttribute("kernel_shape", c.Ints("kernel", spatial)),
            new OnnxAttribute("strides", stride),
            new OnnxAttribute("pads", (long[])[.. padding, .. end]),
            new OnnxAttribute("output_padding", (long[])[.. further.Zip(inPads, (size, isPad) => isPad ? 0 : size)]),
            new OnnxAttribute("dilations", c.Ints("dilation", spatial)),
            new OnnxAttribute("group", c.Int("groups")));
    }

    private static string[] Inputs(OnnxCall c, string x) => c.HasWeight("bias") ? [x, c.Weight("weight"), c.Weight("bias")] : [x, c.Weight("weight")];

    private static string SqueezeExcite(OnnxCall c)
    {
        string Point(string x, string name) => c.Add("Conv", [x, c.Weight($"{name}.weight"), c.Weight($"{name}.bias")], new OnnxAttribute("kernel_shape", (long[])[1, 1]));
        var squeezed = c.Add("Relu", [Point(c.Add("GlobalAveragePool", [c[0]]), "fc1")]);
        return c.Add("Mul", [c[0], c.Add("Sigmoid", [Point(squeezed, "fc2")])]);
    }
}
