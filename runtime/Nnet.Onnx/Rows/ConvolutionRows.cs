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
        var padding = c.Ints("padding", spatial);
        return c.Add(
            "ConvTranspose",
            Inputs(c, c[0]),
            new OnnxAttribute("kernel_shape", c.Ints("kernel", spatial)),
            new OnnxAttribute("strides", c.Ints("stride", spatial)),
            new OnnxAttribute("pads", (long[])[.. padding, .. padding]),
            new OnnxAttribute("output_padding", c.Ints("output_padding", spatial)),
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
