using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>The type of <c>x[:, 0]</c>, <c>x[..., 1:]</c>. Positions outside of an axis are errors, unlike in Python, where ranges are cut silently.</summary>
public static class Slicing
{
    private static OpRow Row { get; } = ArrangementRows.Row("A slice", "index", "Slice", "Picks parts of axes.", Elementwise.Keep);

    /// <summary>The result type, or NN3001 (too many entries), NN3004 (nothing left), NN3005, NN3006, NN3009 (a position that is not there). <see cref="OpError.Axis"/> is the entry's axis.</summary>
    public static OpOutcome Infer(TensorType input, ImmutableArray<SliceItem> items, Facts facts)
    {
        var call = new OpCall(Row, [input], ImmutableDictionary<string, ArgumentValue>.Empty, facts);
        var outcome = Infer(call, input, items);
        return outcome is OpSuccess success && !call.Assumed.IsEmpty ? success with { Assumed = call.Assumed } : outcome;
    }

    private static OpOutcome Infer(OpCall call, TensorType input, ImmutableArray<SliceItem> items)
    {
        var ellipsis = items.IndexOf(new SliceItem.Ellipsis());
        var named = items.Count(item => item is not SliceItem.Ellipsis);
        if (items.Count(item => item is SliceItem.Ellipsis) > 1)
            return new OpError("NN2004", "A slice has \"...\" twice.", "Leave one away.");
        if (named > input.Shape.Dims.Length)
            return new OpError("NN3001", $"A slice names {named} axes, and {input} has {(input.Shape.Prefix is null ? "" : "only ")}{input.Shape.Dims.Length}{(input.Shape.Prefix is null ? "" : " behind \"...\"")}.", "Leave entries away.") { Input = 0 };
        if (input.Shape.Prefix is not null && ellipsis != 0)
            return new OpError("NN3001", $"A slice of {input} must begin with \"...\": how many axes come first is not known.", "Write x[..., 0].") { Input = 0 };

        var skipped = input.Shape.Dims.Length - named;
        var dims = ImmutableArray.CreateBuilder<Dim>();
        var axis = 0;
        foreach (var item in items)
        {
            if (item is SliceItem.Ellipsis)
            {
                foreach (var size in input.Shape.Dims.Skip(axis).Take(skipped)) dims.Add(size);
                axis += skipped;
                continue;
            }

            if (AddItem(call, input, axis++, item, dims) is { } error) return error;
        }

        if (ellipsis < 0) foreach (var size in input.Shape.Dims.Skip(axis)) dims.Add(size);
        return new TensorType(input.Element, input.Shape.WithDims(dims.ToImmutable()));
    }

    private static OpError? AddItem(OpCall call, TensorType input, int axis, SliceItem item, ImmutableArray<Dim>.Builder dims)
    {
        switch (item)
        {
            case SliceItem.Index index:
                return RequireInside(call, input, axis, index.Position);
            case SliceItem.Range range:
                if (TryRange(call, input, axis, range.Start ?? Dim.Zero, range.Stop, range.Step ?? Dim.One, out var size) is { } error) return error;
                dims.Add(size);
                return null;
            default:
                var tensor = ((SliceItem.Tensor)item).Type;
                if (!tensor.Element.IsInteger || tensor.Shape.Rank is not 1)
                    return new OpError("NN3006", $"A slice takes a list of positions (int[K]), and gets {tensor}.", "For a mask there are Where and MaskedFill.") { Axis = axis };
                dims.Add(tensor.Shape.Dims[0]);
                return null;
        }
    }

    private static OpError? RequireInside(OpCall call, TensorType input, int axis, Dim position)
    {
        var size = input.Shape.Dims[axis];
        var inside = Condition.All([new AtLeast(position, -size), new Less(position, size)]);
        var error = call.Require(inside, "NN3009", $"Position {position} is outside of the {size} in axis {axis} of {input}.", $"Positions are 0 to {size - 1}, or -{Grouped(size)} to -1 from the end.");
        return error is null ? null : error with { Axis = axis };
    }

    /// <summary>The number of positions from start to before stop in steps.</summary>
    internal static OpError? TryRange(OpCall call, TensorType input, int axis, Dim start, Dim? stop, Dim step, out Dim size)
    {
        var whole = input.Shape.Dims[axis];
        size = whole;
        if (start == Dim.Zero && stop is null && step == Dim.One) return null;
        if (call.RequirePositive(step, $"A slice of {input} has the step {step}.", $"Steps are at least 1.") is { } noStep) return noStep with { Axis = axis };
        if (FromFront(call, input, axis, start, out var first) is { } badStart) return badStart;
        if (FromFront(call, input, axis, stop ?? whole, out var end) is { } badStop) return badStop;
        var empty = call.RequirePositive(end - first, $"A slice from {start} to {stop ?? whole} leaves nothing of the {whole} in axis {axis} of {input}.", $"Give a stop behind the start.");
        if (empty is not null) return empty with { Axis = axis };
        size = call.Facts.CeilDiv(end - first, step);
        return null;
    }

    /// <summary>The position counted from the front, 0 to size; NN3009 where it is outside.</summary>
    private static OpError? FromFront(OpCall call, TensorType input, int axis, Dim position, out Dim front)
    {
        var size = input.Shape.Dims[axis];
        front = position;
        if (position == size) return null;
        var isNegative = call.Facts.Prove(new Less(position, Dim.Zero));
        if (isNegative.IsUndecided)
        {
            // A position that only hyperparameters decide counts from the front.
            if (call.RequireSign(position) is { } undecided) return undecided with { Axis = axis };
        }
        else if (isNegative.IsProved)
        {
            front = call.Facts.Simplify(size + position);
        }

        var inside = new AtLeast(isNegative.IsProved ? front : size, isNegative.IsProved ? Dim.Zero : front);
        var error = call.Require(inside, "NN3009", $"Position {position} is outside of the {size} in axis {axis} of {input}.", $"Positions are 0 to {size}, or from -{Grouped(size)}.");
        return error is null ? null : error with { Axis = axis };
    }

    private static string Grouped(Dim size) => size.Terms.Length > 1 ? $"({size})" : size.ToString();
}
