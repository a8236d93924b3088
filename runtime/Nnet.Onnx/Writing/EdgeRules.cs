using Nnet.Language.Shapes;
using Nnet.Onnx.Model;

namespace Nnet.Onnx.Writing;

/// <summary>The shape rules of the operators that stand inside of an operation.</summary>
internal static class EdgeRules
{
    /// <summary>The types of the outputs; null where they do not follow.</summary>
    public static IReadOnlyList<EdgeType>? Outputs(EdgeRule rule) => rule.Node.Operator switch
    {
        "Split" => Split(rule),
        "LSTM" or "GRU" or "RNN" => Recurrent(rule),
        _ => Output(rule) is { } type ? [type] : null,
    };

    private static EdgeType? Output(EdgeRule rule)
    {
        var (first, node) = (rule.First, rule.Node);
        switch (node.Operator)
        {
            case "Relu" or "Sigmoid" or "Tanh" or "Erf" or "Exp" or "Log" or "Sqrt" or "Neg" or "Abs" or "Sin" or "Cos" or "Floor" or "Not" or "Softplus" or "Softmax" or "LogSoftmax" or "Clip" or "LeakyRelu"
                or "PRelu" or "LayerNormalization" or "InstanceNormalization" or "Trilu" or "CumSum" or "ScatterND" or "ScatterElements" or "RandomNormalLike":
                return first;
            case "Cast":
                return first with { Element = (OnnxElementType)rule.Integer("to", 0) };
            case "Add" or "Sub" or "Mul" or "Div" or "Pow" or "Max" or "Min" or "Mod":
                return Together(rule, first.Element);
            case "Equal" or "Less" or "LessOrEqual" or "Greater" or "GreaterOrEqual":
                return Together(rule, OnnxElementType.Bool);
            case "Where":
                return rule.Input(1) is { } x && rule.Input(2) is { } y && EdgeType.Broadcast(x.Dims, y.Dims) is { } both && EdgeType.Broadcast(first.Dims, both) is { } all ? x.With(all) : null;
            case "MatMul":
                return Product(first, rule.Input(1));
            case "Gather":
                return rule.Input(1) is { } index && first.Axis(rule.Integer("axis", 0)) is var axis ? first.With([.. first.Dims.Take(axis), .. index.Dims, .. first.Dims.Skip(axis + 1)]) : null;
            case "GatherElements":
                return rule.Input(1) is { } place ? first.With(place.Dims) : null;
            case "Conv" when rule.IntegerList("kernel_shape") is { } kernel && kernel.All(size => size == 1):
                return rule.Input(1) is { } weight ? first.With(first.Dims.SetItem(1, weight.Dims[0])) : null;
            case "AveragePool":
                return Pooled(rule);
            case "GlobalAveragePool" or "GlobalMaxPool":
                return first.With(first.Dims.Select((dim, i) => i < 2 ? dim : Dim.One));
            case "Shape":
                return new EdgeType(OnnxElementType.Int64, [Dim.Of(rule.Integer("end", first.Rank) - rule.Integer("start", 0))]);
            case "Range":
                return rule.Sizes(0) is [var start] && rule.Sizes(1) is [var end] && rule.Integers(2) is [1] ? new EdgeType(OnnxElementType.Int64, [end - start]) : null;
            default:
                return node.Operator.StartsWith("Reduce", StringComparison.Ordinal) ? EdgeShapes.Reduced(rule) : EdgeShapes.Rearranged(rule);
        }
    }

    private static EdgeType? Together(EdgeRule rule, OnnxElementType element) =>
        rule.Input(1) is { } second && EdgeType.Broadcast(rule.First.Dims, second.Dims) is { } dims ? new EdgeType(element, dims) : null;

    /// <summary>A vector stands for a matrix of one row or column, which the result has not.</summary>
    private static EdgeType? Product(EdgeType left, EdgeType? right)
    {
        if (right is null || left.Rank == 0 || right.Rank == 0)
        {
            return null;
        }

        var (rows, columns) = (left.Rank > 1 ? left.Dims[^2..^1] : [], right.Rank > 1 ? right.Dims[^1..] : []);
        var leading = EdgeType.Broadcast(left.Dims[..Math.Max(0, left.Rank - 2)], right.Dims[..Math.Max(0, right.Rank - 2)]);
        return leading is { } batch ? left.With([.. batch, .. rows, .. columns]) : null;
    }

    private static EdgeType? Pooled(EdgeRule rule) =>
        rule.IntegerList("kernel_shape") is { } kernel && rule.IntegerList("strides") is { } strides && rule.IntegerList("pads") is { } pads
            ? rule.First.With(rule.First.Dims.Select((dim, axis) => axis < 2 ? dim
                : Dim.FloorDiv(dim + Dim.Of(pads[axis - 2] + pads[axis - 2 + kernel.Length] - kernel[axis - 2]), Dim.Of(strides[axis - 2])) + Dim.One))
            : null;

    private static IReadOnlyList<EdgeType>? Split(EdgeRule rule)
    {
        var (first, parts) = (rule.First, rule.Node.Outputs.Count);
        var axis = first.Axis(rule.Integer("axis", 0));
        var sizes = rule.Sizes(1) ?? (Facts.None.DivideExactly(first.Dims[axis], Dim.Of(parts)) is { } each ? [.. Enumerable.Repeat(each, parts)] : null);
        return sizes is { } known && known.Length == parts ? [.. known.Select(size => first.With(first.Dims.SetItem(axis, size)))] : null;
    }

    /// <summary>(T, N, F) to the states (T, directions, N, H) and the last ones (directions, N, H).</summary>
    private static EdgeType[] Recurrent(EdgeRule rule)
    {
        var (first, hidden) = (rule.First, Dim.Of(rule.Integer("hidden_size", 0)));
        var directions = rule.Node.Attributes.Any(attribute => attribute.Value is "bidirectional") ? Dim.Of(2) : Dim.One;
        var last = first.With([directions, first.Dims[1], hidden]);
        return [first.With([first.Dims[0], directions, first.Dims[1], hidden]), last, last];
    }
}
