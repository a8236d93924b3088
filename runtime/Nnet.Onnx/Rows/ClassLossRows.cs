using Nnet.Language.Shapes;
using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Losses over classes, scores (N, K, ...) or (K).</summary>
internal static class ClassLossRows
{
    public static IEnumerable<OnnxRow> All =>
    [
        OnnxRow.One("CrossEntropy", c => c.Element(1) != OnnxElementType.Int64 ? OfProbabilities(c) : c.Number("label_smoothing") > 0 ? Smoothed(c) : Labels(c, "SoftmaxCrossEntropyLoss")),
        OnnxRow.One("NLLLoss", c => Labels(c, "NegativeLogLikelihoodLoss")),
        OnnxRow.One("HingeLoss", c => LossReduction.Apply(c, Hinge(c), c.Result.Shape.Dims.Length == 0 ? Targets(c) : c.Result.Shape.Dims.Length)),
        OnnxRow.One("FocalLoss", c => LossReduction.Apply(c, Focal(c), Targets(c))),
    ];

    private static int Targets(OnnxCall c) => c.IsTensor(1) ? c.Rank(1) : c.Rank();

    private static int Classes(OnnxCall c) => c.Rank() == 1 ? 0 : 1;

    private static OnnxAttribute Axis(OnnxCall c) => new("axis", (long)Classes(c));

    private static string Labels(OnnxCall c, string op)
    {
        var (scores, labels) = (c[0], c.Tensor(1));
        if (c.Rank() == 1)
        {
            (scores, labels) = (c.Add("Unsqueeze", [scores, c.Graph.Integers(0)]), c.Add("Unsqueeze", [labels, c.Graph.Integers(0)]));
        }

        string[] inputs = c.Has(2) ? [scores, labels, c[2]] : [scores, labels];
        var loss = c.Add(op, inputs, new OnnxAttribute("reduction", c.Word("reduction")), new OnnxAttribute("ignore_index", c.IsNone("ignore_index") ? -100L : c.Int("ignore_index")));
        return c.Rank() == 1 && c.Word("reduction") == "none" ? c.Add("Squeeze", [loss, c.Graph.Integers(0)]) : loss;
    }

    private static string OfProbabilities(OnnxCall c)
    {
        var smoothing = c.Number("label_smoothing");
        var target = c[1];
        if (smoothing > 0)
        {
            var even = c.Add("Div", [c.Number(smoothing), LossReduction.Count(c, c.Dim(0, Classes(c)))]);
            target = c.Add("Add", [c.Add("Mul", [target, c.Number(1 - smoothing)]), even]);
        }

        var product = c.Add("Mul", [target, Weighed(c, c.Add("LogSoftmax", [c[0]], Axis(c)))]);
        var loss = c.Add("Neg", [ReductionRows.Sum(c, product, [Classes(c)], keep: false)]);
        return LossReduction.Apply(c, loss, c.Rank() - 1);
    }

    /// <summary>Labels smoothed over all classes (Szegedy et al. 2016), weighed as PyTorch does: the mean is over the labels' weights.</summary>
    private static string Smoothed(OnnxCall c)
    {
        var (smoothing, axis, rank) = (c.Number("label_smoothing"), Classes(c), c.Rank() - 1);
        var counts = c.Add("Not", [c.Add("Equal", [c.Tensor(1), c.Graph.Integer(c.Int("ignore_index"))])]);
        var label = c.Add("Where", [counts, c.Tensor(1), c.Graph.Integer(0)]);
        var logarithms = c.Add("LogSoftmax", [c[0]], Axis(c));
        var picked = c.Add("Squeeze", [c.Add("GatherElements", [logarithms, c.Add("Unsqueeze", [label, c.Graph.Integers(axis)])], Axis(c)), c.Graph.Integers(axis)]);
        var kept = c.Cast(counts, c.ResultElement);
        var weight = c.Has(2) ? c.Add("Mul", [kept, c.Add("Gather", [c[2], label], new OnnxAttribute("axis", 0L))]) : kept;
        var exact = c.Add("Mul", [weight, picked]);
        var even = c.Add("Mul", [kept, ReductionRows.Sum(c, Weighed(c, logarithms), [axis], keep: false)]);
        var share = c.Add("Div", [c.Number(-smoothing), LossReduction.Count(c, c.Dim(0, axis))]);
        var loss = c.Add("Add", [c.Add("Mul", [exact, c.Number(smoothing - 1)]), c.Add("Mul", [even, share])]);
        long[] axes = [.. Enumerable.Range(0, rank).Select(place => (long)place)];
        return c.Word("reduction") switch
        {
            "none" => loss,
            "sum" => rank == 0 ? loss : ReductionRows.Sum(c, loss, axes, keep: false),
            _ => rank == 0 ? c.Add("Div", [loss, weight]) : c.Add("Div", [ReductionRows.Sum(c, loss, axes, keep: false), ReductionRows.Sum(c, weight, axes, keep: false)]),
        };
    }

    /// <summary>Each class's weight on its values.</summary>
    private static string Weighed(OnnxCall c, string values)
    {
        if (!c.Has(2))
        {
            return values;
        }

        var further = c.Rank() - 1 - Classes(c);
        var weight = further == 0 ? c[2] : c.Add("Unsqueeze", [c[2], c.Graph.Integers([.. Enumerable.Range(1, further).Select(axis => (long)axis)])]);
        return c.Add("Mul", [values, weight]);
    }

    private static string Hinge(OnnxCall c)
    {
        var margin = c.Number(c.Number("margin"));
        if (c.IsTensor(1) && c.Rank(1) < c.Rank())
        {
            // Every other class; that of the label itself adds the margin, which is taken off again.
            var right = c.Add("GatherElements", [c[0], c.Add("Unsqueeze", [c.Tensor(1), c.Graph.Integers(-1)])], new OnnxAttribute("axis", -1L));
            var beyond = c.Add("Relu", [c.Add("Add", [c.Add("Sub", [c[0], right]), margin])]);
            var sum = c.Add("Sub", [ReductionRows.Sum(c, beyond, [-1], keep: false), c.Number(Math.Max(0, c.Number("margin")))]);
            return c.Add("Div", [sum, LossReduction.Count(c, c.Dim(0, c.Rank() - 1))]);
        }

        var sign = c.IsTensor(1) && c.Element(1) == OnnxElementType.Int64 ? c.Add("Sub", [c.Add("Mul", [c[1], c.Number(2)]), c.Number(1)]) : c[1];
        return c.Add("Relu", [c.Add("Sub", [margin, c.Add("Mul", [sign, c[0]])])]);
    }

    private static string Focal(OnnxCall c)
    {
        var (gamma, alpha, one) = (c.Number(c.Number("gamma")), c.Number("alpha"), c.Number(1));
        if (c.IsTensor(1) && c.Rank(1) < c.Rank())
        {
            var logarithms = c.Add("LogSoftmax", [c[0]], Axis(c));
            var picked = c.Add("GatherElements", [logarithms, c.Add("Unsqueeze", [c.Tensor(1), c.Graph.Integers(Classes(c))])], Axis(c));
            var entropy = c.Add("Neg", [c.Add("Squeeze", [picked, c.Graph.Integers(Classes(c))])]);
            return c.Add("Mul", [c.Add("Pow", [c.Add("Sub", [one, c.Add("Exp", [c.Add("Neg", [entropy])])]), gamma]), entropy]);
        }

        var probability = c.Add("Sigmoid", [c[0]]);
        string Between(string yes, string no) => c.Add("Add", [c.Add("Mul", [yes, c[1]]), c.Add("Mul", [no, c.Add("Sub", [one, c[1]])])]);
        var wrong = c.Add("Sub", [one, Between(probability, c.Add("Sub", [one, probability]))]);
        var loss = c.Add("Mul", [LossRows.BinaryOfScores(c, c[0], c[1], null), c.Add("Pow", [wrong, gamma])]);
        return alpha < 0 ? loss : c.Add("Mul", [Between(c.Number(alpha), c.Number(1 - alpha)), loss]);
    }
}
