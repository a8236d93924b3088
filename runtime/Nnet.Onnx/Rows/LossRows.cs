using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Losses that compare element by element, for networks that give their own loss.</summary>
internal static class LossRows
{
    // PyTorch cuts the logarithms of BCELoss here.
    private const double SmallestLogarithm = -100;

    public static IEnumerable<OnnxRow> All =>
    [
        Elementwise("MSELoss", (c, d) => Square(c, d)),
        Elementwise("L1Loss", (c, d) => c.Add("Abs", [d])),
        Elementwise("SmoothL1Loss", (c, d) => c.Number("beta") is 0 ? c.Add("Abs", [d]) : Bent(c, d, c.Number("beta"), 1 / c.Number("beta"), 1)),
        Elementwise("HuberLoss", (c, d) => Bent(c, d, c.Number("delta"), 1, c.Number("delta"))),
        OnnxRow.One("KLDivLoss", c => LossReduction.Apply(c, Divergence(c), c.Rank())),
        OnnxRow.One("GaussianNLL", c => LossReduction.Apply(c, Gaussian(c), c.Rank())),
        OnnxRow.One("BCELoss", c => LossReduction.Apply(c, Weighed(c, Binary(c)), c.Rank())),
        OnnxRow.One("BCEWithLogits", c => LossReduction.Apply(c, Weighed(c, BinaryOfScores(c, c[0], c[1], c.Has(3) ? c[3] : null)), c.Rank())),
    ];

    /// <summary>Binary cross-entropy of raw scores, stable for large ones.</summary>
    public static string BinaryOfScores(OnnxCall c, string x, string target, string? positive)
    {
        var tail = c.Add("Softplus", [c.Add("Neg", [c.Add("Abs", [x])])]);
        if (positive is null)
        {
            return c.Add("Add", [c.Add("Sub", [c.Add("Relu", [x]), c.Add("Mul", [x, target])]), tail]);
        }

        var weight = c.Add("Add", [c.Add("Mul", [c.Add("Sub", [positive, c.Number(1)]), target]), c.Number(1)]);
        var below = c.Add("Add", [tail, c.Add("Relu", [c.Add("Neg", [x])])]);
        return c.Add("Add", [c.Add("Mul", [c.Add("Sub", [c.Number(1), target]), x]), c.Add("Mul", [weight, below])]);
    }

    private static OnnxRow Elementwise(string name, Func<OnnxCall, string, string> write) =>
        OnnxRow.One(name, c => LossReduction.Apply(c, write(c, c.Add("Sub", [c[0], c[1]])), c.Rank()));

    private static string Square(OnnxCall c, string x) => c.Add("Mul", [x, x]);

    /// <summary>Squared below a bend, straight above.</summary>
    private static string Bent(OnnxCall c, string distance, double bend, double curve, double slope)
    {
        var size = c.Add("Abs", [distance]);
        var low = c.Add("Mul", [Square(c, distance), c.Number(curve / 2)]);
        var high = c.Add("Mul", [c.Add("Sub", [size, c.Number(bend / 2)]), c.Number(slope)]);
        return c.Add("Where", [c.Add("Less", [size, c.Number(bend)]), low, high]);
    }

    private static string Divergence(OnnxCall c)
    {
        var (x, target) = (c[0], c[1]);
        if (c.Flag("log_target"))
        {
            return c.Add("Mul", [c.Add("Exp", [target]), c.Add("Sub", [target, x])]);
        }

        var entropy = c.Add("Where", [c.Add("Equal", [target, c.Number(0)]), c.Number(0), c.Add("Mul", [target, c.Add("Log", [target])])]);
        return c.Add("Sub", [entropy, c.Add("Mul", [target, x])]);
    }

    private static string Gaussian(OnnxCall c)
    {
        var variance = c.Add("Max", [c[2], c.Number(c.Number("eps"))]);
        var distance = c.Add("Div", [Square(c, c.Add("Sub", [c[0], c[1]])), variance]);
        var loss = c.Add("Mul", [c.Add("Add", [c.Add("Log", [variance]), distance]), c.Number(0.5)]);
        return c.Flag("full") ? c.Add("Add", [loss, c.Number(Math.Log(2 * Math.PI) / 2)]) : loss;
    }

    private static string Binary(OnnxCall c)
    {
        var (one, cut) = (c.Number(1), c.Number(SmallestLogarithm));
        string Part(string share, string probability) => c.Add("Mul", [share, c.Add("Max", [c.Add("Log", [probability]), cut])]);
        var right = Part(c[1], c[0]);
        return c.Add("Neg", [c.Add("Add", [right, Part(c.Add("Sub", [one, c[1]]), c.Add("Sub", [one, c[0]]))])]);
    }

    private static string Weighed(OnnxCall c, string loss) => c.Has(2) ? c.Add("Mul", [loss, c[2]]) : loss;
}
