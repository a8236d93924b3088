using Nnet.Language.Shapes;

namespace Nnet.Onnx.Writing;

/// <summary>The shape rules of operators that change axes.</summary>
internal static class EdgeShapes
{
    /// <summary>Reductions: the axes are an attribute, of ReduceSum an input.</summary>
    public static EdgeType? Reduced(EdgeRule rule)
    {
        if ((rule.IntegerList("axes") ?? rule.Integers(1)) is not { } given)
        {
            return null;
        }

        var axes = given.Select(rule.First.Axis).ToHashSet();
        return rule.Integer("keepdims", 1) == 1
            ? rule.First.With(rule.First.Dims.Select((dim, axis) => axes.Contains(axis) ? Dim.One : dim))
            : rule.First.With(rule.First.Dims.Where((_, axis) => !axes.Contains(axis)));
    }

    /// <summary>Axes exchanged, put in, taken out, joined, cut.</summary>
    public static EdgeType? Rearranged(EdgeRule rule)
    {
        var first = rule.First;
        switch (rule.Node.Operator)
        {
            case "Transpose":
                return rule.IntegerList("perm") is { } order ? first.With(order.Select(axis => first.Dims[(int)axis])) : null;
            case "Unsqueeze":
                return rule.Integers(1) is { } places ? Unsqueezed(first, places) : null;
            case "Squeeze":
                return rule.Integers(1) is { } dropped && dropped.Select(first.Axis).ToHashSet() is var axes ? first.With(first.Dims.Where((_, axis) => !axes.Contains(axis))) : null;
            case "Concat":
                return Joined(rule);
            case "Slice":
                return Cut(rule);
            case "Pad":
                return rule.Integers(1) is { } pads ? first.With(first.Dims.Select((dim, axis) => dim + Dim.Of(pads[axis] + pads[first.Rank + axis]))) : null;
            case "Reshape":
                return rule.Sizes(1) is { } sizes ? Reshaped(first, [.. sizes]) : null;
            case "Expand":
                return rule.Sizes(1) is { } wide && EdgeType.Broadcast(first.Dims, wide) is { } dims ? first.With(dims) : null;
            case "ConstantOfShape":
                return rule.Sizes(0) is { } shape && rule.Node.Attributes is [{ Value: Model.OnnxTensor value }] ? new EdgeType(value.Type, shape) : null;
            default:
                return null;
        }
    }

    private static EdgeType Unsqueezed(EdgeType first, long[] places)
    {
        var rank = first.Rank + places.Length;
        var dims = first.Dims;
        foreach (var axis in places.Select(place => (int)(place < 0 ? place + rank : place)).Order())
        {
            dims = dims.Insert(axis, Dim.One);
        }

        return first.With(dims);
    }

    private static EdgeType? Joined(EdgeRule rule)
    {
        var parts = Enumerable.Range(0, rule.Node.Inputs.Count).Select(rule.Input).ToArray();
        var axis = rule.First.Axis(rule.Integer("axis", 0));
        return parts.Any(part => part is null) ? null : rule.First.With(rule.First.Dims.SetItem(axis, Dim.Sum(parts.Select(part => part!.Dims[axis]))));
    }

    /// <summary>One axis, turned round or cut; ends that are numbers, and may be counted from the end of an axis of unknown size.</summary>
    private static EdgeType? Cut(EdgeRule rule)
    {
        if (rule.Integers(1) is [-1] && rule.Integers(2) is [long.MinValue] && rule.Integers(4) is [-1])
        {
            return rule.First;
        }

        if (rule.Integers(1) is not [var start] || rule.Integers(2) is not [var stop] || rule.Integers(3) is not [var axis] || rule.Integers(4) is not [1])
        {
            return null;
        }

        var size = rule.First.Dims[(int)axis];
        Dim? Place(long end) => end == long.MaxValue ? size
            : size.TryGetConstant(out var known) ? Dim.Of(Math.Clamp(end < 0 ? end + known : end, 0, known))
            : end < 0 ? size + Dim.Of(end) : Dim.Of(end);
        return Place(stop) is { } to && Place(start) is { } from ? rule.First.With(rule.First.Dims.SetItem((int)axis, to - from)) : null;
    }

    /// <summary>0 is the size at the same place, -1 what is left.</summary>
    private static EdgeType? Reshaped(EdgeType first, Dim[] sizes)
    {
        var dims = sizes.Select((size, axis) => size == Dim.Zero ? first.Dims[axis] : size).ToArray();
        var open = Array.IndexOf(dims, Dim.Of(-1));
        if (open < 0)
        {
            return first.With(dims);
        }

        if (Facts.None.DivideExactly(Dim.Product(first.Dims), Dim.Product(dims.Where((_, axis) => axis != open))) is not { } rest)
        {
            return null;
        }

        dims[open] = rest;
        return first.With(dims);
    }
}
