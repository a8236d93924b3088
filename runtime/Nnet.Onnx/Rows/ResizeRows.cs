using Nnet.Language.Shapes;
using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Images and sequences made larger or smaller.</summary>
internal static class ResizeRows
{
    // The constant of PyTorch's bicubic interpolation (Keys 1981).
    private const float Cubic = -0.75f;

    public static IEnumerable<OnnxRow> All => [OnnxRow.One("Upsample", Resize), OnnxRow.One("Interpolate", Resize), OnnxRow.One("PixelShuffle", PixelShuffle)];

    private static string Resize(OnnxCall c)
    {
        var spatial = c.Rank() - 2;
        var mode = c.Word("mode");
        var aligned = c.Flag("align_corners");
        var attributes = new List<OnnxAttribute>
        {
            new("mode", mode switch { "nearest" or "" => "nearest", "bicubic" => "cubic", _ => "linear" }),
            new("coordinate_transformation_mode", mode is "nearest" or "" ? "asymmetric" : aligned ? "align_corners" : "half_pixel"),
        };
        if (mode is "nearest" or "")
        {
            attributes.Add(new("nearest_mode", "floor"));
        }
        else if (mode == "bicubic")
        {
            attributes.Add(new("cubic_coeff_a", Cubic));
        }

        return c.IsNone("size")
            ? c.Add("Resize", [c[0], "", Scales(c, spatial)], [.. attributes])
            : c.Add("Resize", [c[0], "", "", c.Sizes.List(c.Result.Shape.Dims)], [.. attributes]);
    }

    private static string Scales(OnnxCall c, int spatial)
    {
        double[] factors = [1, 1, .. c.Numbers("scale_factor", spatial)];
        return c.Graph.Tensor($"scales {string.Join(' ', factors)}", name => OnnxTensor.Joined(name, [.. factors.Select(factor => OnnxTensor.Filled("", OnnxElementType.Float32, [1], factor))], [factors.Length]));
    }

    private static string PixelShuffle(OnnxCall c)
    {
        var attributes = new[] { new OnnxAttribute("blocksize", c.Int("upscale_factor")), new OnnxAttribute("mode", "CRD") };
        if (c.Rank() == 4)
        {
            return c.Add("DepthToSpace", [c[0]], attributes);
        }

        var dims = c.Type().Shape.Dims;
        var split = dims.Length - 3;
        var images = c.Add("Reshape", [c[0], c.Sizes.Reshaped([], [Dim.Product(dims.Take(split)), .. dims.Skip(split)])]);
        return ShapeRows.ToResult(c, c.Add("DepthToSpace", [images], attributes), from: []);
    }
}
