using Nnet.Language.Shapes;
using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>
/// Layers over graphs: nodes (V, F) and edges (2, E). Loops that the edges have already are not taken out, which would make the number of edges depend on
/// values: they weigh nothing, and each node gets a loop of its own.
/// </summary>
internal static class GraphRows
{
    public static IEnumerable<OnnxRow> All => [OnnxRow.One("GraphConv", Convolution), OnnxRow.One("GraphAttention", Attention)];

    private static string Convolution(OnnxCall c)
    {
        var edges = Prepare(c, c.Has(2) ? c[2] : null, c.Flag("add_self_loops"));
        var weight = edges.Weight;
        if (c.Flag("normalize"))
        {
            var degree = Sum(c, Zeros(c, c.Dim(0, 0)), edges.Target, weight);
            var isolated = c.Add("Equal", [degree, c.Number(0)]);
            var root = c.Add("Where", [isolated, c.Number(0), c.Add("Div", [c.Number(1), c.Add("Sqrt", [degree])])]);
            weight = c.Add("Mul", [c.Add("Mul", [Pick(c, root, edges.Source), weight]), Pick(c, root, edges.Target)]);
        }

        var features = c.Add("MatMul", [c[0], c.TransposedWeight("lin.weight")]);
        var messages = c.Add("Mul", [Pick(c, features, edges.Source), c.Add("Unsqueeze", [weight, c.Graph.Integers(-1)])]);
        return Biased(c, Sum(c, Zeros(c, [.. c.Result.Shape.Dims]), edges.Target, messages));
    }

    private static string Attention(OnnxCall c)
    {
        var (heads, size, nodes) = (c.Int("heads"), c.Int("out_features"), c.Dim(0, 0));
        var edges = Prepare(c, null, c.Flag("add_self_loops"));
        var features = c.Add("Reshape", [c.Add("MatMul", [c[0], c.TransposedWeight("lin.weight")]), c.Graph.Integers(0, heads, size)]);
        string Score(string weight) => ReductionRows.Sum(c, c.Add("Mul", [features, c.Weight(weight)]), [-1], keep: false);
        var sum = c.Add("Add", [Pick(c, Score("att_src"), edges.Source), Pick(c, Score("att_dst"), edges.Target)]);
        var scores = c.Add("LeakyRelu", [sum], new OnnxAttribute("alpha", (float)c.Number("negative_slope")));
        var largest = ReductionRows.Reduce(c, "ReduceMax", scores, [0], keep: true);
        var powers = c.Add("Mul", [c.Add("Exp", [c.Add("Sub", [scores, largest])]), c.Add("Unsqueeze", [edges.Weight, c.Graph.Integers(-1)])]);
        var totals = Sum(c, Zeros(c, nodes, Dim.Of(heads)), edges.Target, powers);
        var weights = c.Add("Div", [powers, c.Add("Add", [Pick(c, totals, edges.Target), c.Number(1e-16)])]);
        var messages = c.Add("Mul", [Pick(c, features, edges.Source), c.Add("Unsqueeze", [weights, c.Graph.Integers(-1)])]);
        var gathered = Sum(c, Zeros(c, nodes, Dim.Of(heads), Dim.Of(size)), edges.Target, messages);
        return Biased(c, c.Flag("concat") ? c.Add("Reshape", [gathered, c.Graph.Integers(0, heads * size)]) : ReductionRows.Reduce(c, "ReduceMean", gathered, [1], keep: false));
    }

    /// <summary>Sources, targets and weights of the edges; with loops one for each node, of weight 1 unless an edge gave another.</summary>
    private static (string Source, string Target, string Weight) Prepare(OnnxCall c, string? given, bool addLoops)
    {
        var (source, target) = (Row(c, 0), Row(c, 1));
        var weight = given ?? c.Add("ConstantOfShape", [c.Sizes.One(c.Dim(1, 1))], new OnnxAttribute("value", OnnxTensor.Filled("", c.ResultElement, [1], 1)));
        if (!addLoops)
        {
            return (source, target, weight);
        }

        var nodes = c.Dim(0, 0);
        var isLoop = c.Add("Equal", [source, target]);
        // What is no loop goes to a place behind the last node, which is cut off.
        var place = c.Add("Where", [isLoop, source, c.Sizes.Scalar(nodes)]);
        var ones = c.Add("ConstantOfShape", [c.Sizes.One(nodes + Dim.One)], new OnnxAttribute("value", OnnxTensor.Filled("", c.ResultElement, [1], 1)));
        var loops = SliceRows.Slice(c, c.Add("ScatterElements", [ones, place, weight], new OnnxAttribute("axis", 0L)), 0, 0, -1, 1);
        var all = c.Add("Range", [c.Graph.Integer(0), c.Sizes.Scalar(nodes), c.Graph.Integer(1)]);
        string Join(string edges, string more) => c.Add("Concat", [edges, more], new OnnxAttribute("axis", 0L));
        return (Join(source, all), Join(target, all), Join(c.Add("Where", [isLoop, c.Number(0), weight]), loops));
    }

    private static string Row(OnnxCall c, long row) => c.Add("Gather", [c.Tensor(1), c.Graph.Integer(row)], new OnnxAttribute("axis", 0L));

    private static string Pick(OnnxCall c, string values, string nodes) => c.Add("Gather", [values, nodes], new OnnxAttribute("axis", 0L));

    private static string Zeros(OnnxCall c, params Dim[] shape) =>
        c.Add("ConstantOfShape", [c.Sizes.List(shape)], new OnnxAttribute("value", OnnxTensor.Filled("", c.ResultElement, [1], 0)));

    /// <summary>Values of edges added up at the nodes that they belong to.</summary>
    private static string Sum(OnnxCall c, string zeros, string nodes, string values) =>
        c.Add("ScatterND", [zeros, c.Add("Unsqueeze", [nodes, c.Graph.Integers(-1)]), values], new OnnxAttribute("reduction", "add"));

    private static string Biased(OnnxCall c, string value) => c.HasWeight("bias") ? c.Add("Add", [value, c.Weight("bias")]) : value;
}
