using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Losses on vectors.</summary>
internal static class VectorLossRows
{
    // PyTorch's guard against vectors of length 0.
    private const double Guard = 1e-12;

    public static IEnumerable<OnnxRow> All =>
    [
        OnnxRow.One("CosineEmbeddingLoss", c => LossReduction.Apply(c, Cosine(c), 1)),
        OnnxRow.One("TripletMarginLoss", c => LossReduction.Apply(c, Triplet(c), c.Rank() - 1)),
    ];

    private static string Cosine(OnnxCall c)
    {
        string Product(int left, int right) => ReductionRows.Sum(c, c.Add("Mul", [c[left], c[right]]), [-1], keep: false);
        string Guarded(int input) => c.Add("Add", [Product(input, input), c.Number(Guard)]);
        var cosine = c.Add("Div", [Product(0, 1), c.Add("Sqrt", [c.Add("Mul", [Guarded(0), Guarded(1)])])]);
        string Where(double target, string loss) => c.Add("Where", [c.Add("Equal", [c[2], c.Number(target)]), loss, c.Number(0)]);
        var together = Where(1, c.Add("Sub", [c.Number(1), cosine]));
        var apart = Where(-1, c.Add("Relu", [c.Add("Sub", [cosine, c.Number(c.Number("margin"))])]));
        return c.Add("Add", [together, apart]);
    }

    private static string Triplet(OnnxCall c)
    {
        var (right, wrong) = (Distance(c, 0, 1), Distance(c, 0, 2));
        wrong = c.Flag("swap") ? c.Add("Min", [wrong, Distance(c, 1, 2)]) : wrong;
        return c.Add("Relu", [c.Add("Add", [c.Add("Sub", [right, wrong]), c.Number(c.Number("margin"))])]);
    }

    private static string Distance(OnnxCall c, int from, int to)
    {
        var difference = c.Add("Add", [c.Add("Sub", [c[from], c[to]]), c.Number(c.Number("eps"))]);
        switch (c.Int("p"))
        {
            case 1:
                return ReductionRows.Reduce(c, "ReduceL1", difference, [-1], keep: false);
            case 2:
                return ReductionRows.Reduce(c, "ReduceL2", difference, [-1], keep: false);
            default:
                var sum = ReductionRows.Sum(c, c.Add("Pow", [c.Add("Abs", [difference]), c.Number(c.Int("p"))]), [-1], keep: false);
                return c.Add("Pow", [sum, c.Number(1.0 / c.Int("p"))]);
        }
    }
}
