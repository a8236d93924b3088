using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Axes as the user counts them: from 0, or from the end with negative numbers.</summary>
internal static class Axis
{
    /// <summary>The position in the shape's sizes; NN3009 where there is no such axis, NN2004 where it is not a number known at build time.</summary>
    public static OpError? Resolve(OpCall call, string option, Shape shape, out int position) => Resolve(call, option, call.Int(option), shape, out position);

    public static OpError? Resolve(OpCall call, string option, Dim value, Shape shape, out int position)
    {
        position = 0;
        if (!call.Facts.Simplify(value).TryGetConstant(out var axis))
            return new OpError("NN2004", $"{call.Row.Name}: \"{option}\" is {value}, and must be a number that is known when the program is built.", "") { Argument = option };
        if (shape.TryFindAxis(axis) is { } found)
        {
            position = found;
            return null;
        }

        var allowed = shape.Dims.Length == 0 ? "It has no axes."
            : shape.Prefix is not null ? $"Behind \"...\" the axes are -{shape.Dims.Length} to -1."
            : $"Its axes are 0 to {shape.Dims.Length - 1}, or -{shape.Dims.Length} to -1 from the end.";
        return new OpError("NN3009", $"{call.Row.Name} gets {option}: {axis}, but {shape} has {shape.Dims.Length} {(shape.Dims.Length == 1 ? "axis" : "axes")}.", allowed) { Argument = option };
    }

    /// <summary>Every axis of a list option, in the order given.</summary>
    public static OpError? ResolveAll(OpCall call, string option, Shape shape, out ImmutableArray<int> positions, bool distinct = false)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        positions = [];
        foreach (var value in call.Ints(option))
        {
            if (Resolve(call, option, value, shape, out var position) is { } error) return error;
            if (distinct && found.Contains(position))
                return new OpError("NN3009", $"{call.Row.Name} names axis {position} of {shape} twice.", "Name each axis once.") { Argument = option };
            found.Add(position);
        }

        positions = found.ToImmutable();
        return null;
    }
}
