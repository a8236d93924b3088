using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>The axes that a reduction takes away: the option <c>dim</c> with <c>keepdim</c>.</summary>
internal static class ReducedAxes
{
    public static ImmutableArray<ParameterSpec> Options { get; } =
        [new() { Name = "dim", Kind = ParameterKind.IntList, Default = ArgumentValue.Nothing }, Option.Bool("keepdim", false)];

    public static OpError? TryReduce(OpCall call, out Shape result)
    {
        var shape = call.Shape();
        result = Shape.Scalar;
        if (call.IsNone("dim"))
        {
            if (call.Flag("keepdim", whenUnknown: false)) result = shape.Map(_ => Dim.One);
            return null;
        }

        if (Axis.ResolveAll(call, "dim", shape, out var axes, distinct: true) is { } noAxis) return noAxis;
        if (axes.IsEmpty) return new OpError("NN2004", $"{call.Row.Name} gets no axis.", "Leave dim away to take all.") { Argument = "dim" };
        ImmutableArray<Dim> dims = call.Flag("keepdim", whenUnknown: false)
            ? [.. shape.Dims.Select((size, axis) => axes.Contains(axis) ? Dim.One : size)]
            : [.. shape.Dims.Where((_, axis) => !axes.Contains(axis))];
        result = shape.WithDims(dims);
        return null;
    }
}
