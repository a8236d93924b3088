using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Activations.</summary>
internal static class ActivationRows
{
    private const double TorchsThreshold = 20;

    public static IEnumerable<OnnxRow> All =>
    [
        OnnxRow.One("ReLU", c => c.Add("Relu", [c[0]])),
        OnnxRow.One("ReLU6", c => c.Add("Clip", [c[0], c.Number(0), c.Number(6)])),
        OnnxRow.One("LeakyReLU", c => c.Add("LeakyRelu", [c[0]], Alpha(c, "negative_slope"))),
        OnnxRow.One("ELU", c => c.Add("Elu", [c[0]], Alpha(c, "alpha"))),
        OnnxRow.One("SELU", c => c.Add("Selu", [c[0]])),
        OnnxRow.One("GELU", c => Gelu(c, c[0], c.Word("approximate") == "tanh")),
        OnnxRow.One("SiLU", c => c.Add("Mul", [c[0], c.Add("Sigmoid", [c[0]])])),
        OnnxRow.One("Mish", c => c.Add("Mul", [c[0], c.Add("Tanh", [c.Add("Softplus", [c[0]])])])),
        OnnxRow.One("Hardswish", c => c.Add("HardSwish", [c[0]])),
        OnnxRow.One("Hardsigmoid", c => c.Add("HardSigmoid", [c[0]], new OnnxAttribute("alpha", 1f / 6), new OnnxAttribute("beta", 0.5f))),
        OnnxRow.One("Sigmoid", c => c.Add("Sigmoid", [c[0]])),
        OnnxRow.One("Tanh", c => c.Add("Tanh", [c[0]])),
        OnnxRow.One("Softplus", Softplus),
        OnnxRow.One("PReLU", PRelu),
        OnnxRow.One("Softmax", c => c.Add("Softmax", [c[0]], new OnnxAttribute("axis", c.Int("dim")))),
        OnnxRow.One("LogSoftmax", c => c.Add("LogSoftmax", [c[0]], new OnnxAttribute("axis", c.Int("dim")))),
        OnnxRow.One("GLU", Glu),
    ];

    /// <summary>x times the normal distribution function of x (Hendrycks and Gimpel 2016), or the older formula with the hyperbolic tangent.</summary>
    public static string Gelu(OnnxCall c, string x, bool tanh)
    {
        if (!tanh)
        {
            var erf = c.Add("Erf", [c.Add("Div", [x, c.Number(Math.Sqrt(2))])]);
            return c.Add("Mul", [c.Add("Mul", [x, c.Add("Add", [erf, c.Number(1)])]), c.Number(0.5)]);
        }

        var cube = c.Add("Mul", [c.Add("Mul", [x, c.Add("Mul", [x, x])]), c.Number(0.044715)]);
        var inner = c.Add("Mul", [c.Add("Add", [x, cube]), c.Number(Math.Sqrt(2 / Math.PI))]);
        return c.Add("Mul", [c.Add("Mul", [x, c.Add("Add", [c.Add("Tanh", [inner]), c.Number(1)])]), c.Number(0.5)]);
    }

    private static OnnxAttribute Alpha(OnnxCall c, string option) => new("alpha", (float)c.Number(option));

    private static string Softplus(OnnxCall c)
    {
        var (beta, threshold) = (c.Number("beta"), c.Number("threshold"));
        var scaled = beta == 1 ? c[0] : c.Add("Mul", [c[0], c.Number(beta)]);
        var soft = c.Add("Softplus", [scaled]);
        soft = beta == 1 ? soft : c.Add("Div", [soft, c.Number(beta)]);
        // Above PyTorch's own threshold the difference is below what float32 shows.
        return threshold >= TorchsThreshold ? soft : c.Add("Where", [c.Add("Greater", [scaled, c.Number(threshold)]), c[0], soft]);
    }

    /// <summary>One slope for each channel stands in the second axis, and ONNX counts axes from the last.</summary>
    private static string PRelu(OnnxCall c)
    {
        var slope = c.Weight("weight");
        var further = Math.Max(0, c.Rank() - 2);
        if (c.WeightOf("weight").Shape.Dims[0] != Language.Shapes.Dim.One && further > 0)
        {
            slope = c.Add("Unsqueeze", [slope, c.Graph.Integers([.. Enumerable.Range(1, further).Select(axis => (long)axis)])]);
        }

        return c.Rank() == 0 ? c.Add("Squeeze", [c.Add("PRelu", [c.Add("Unsqueeze", [c[0], c.Graph.Integers(0)]), slope]), c.Graph.Integers(0)]) : c.Add("PRelu", [c[0], slope]);
    }

    private static string Glu(OnnxCall c)
    {
        var halves = c.Graph.Add("Split", 2, [c[0]], new OnnxAttribute("axis", c.Int("dim")));
        return c.Add("Mul", [halves[0], c.Add("Sigmoid", [halves[1]])]);
    }
}
