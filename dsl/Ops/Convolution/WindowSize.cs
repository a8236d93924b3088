using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Sizes that a sliding window leaves: <c>(size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1</c>, as PyTorch defines it.</summary>
internal static class WindowSize
{
    /// <summary>The new spatial sizes, or NN3004 where the window does not fit into the padded input.</summary>
    public static OpError? TryInfer(OpCall call, ImmutableArray<Dim> kernel, ImmutableArray<Dim> stride, ImmutableArray<Dim> before, ImmutableArray<Dim> after, ImmutableArray<Dim> dilation, out ImmutableArray<Dim> sizes)
    {
        var spatial = kernel.Length;
        var shape = call.Shape();
        var result = ImmutableArray.CreateBuilder<Dim>(spatial);
        sizes = [];
        for (var axis = 0; axis < spatial; axis++)
        {
            var size = shape.Dims[2 + axis];
            var reach = dilation[axis] * (kernel[axis] - 1) + 1;
            var room = size + before[axis] + after[axis] - reach;
            if (RequireRoom(call, spatial, axis, size, reach, size + before[axis] + after[axis]) is { } error) return error;
            result.Add(call.Facts.FloorDiv(room, stride[axis]) + 1);
        }

        sizes = result.ToImmutable();
        return null;
    }

    private static OpError? RequireRoom(OpCall call, int spatial, int axis, Dim size, Dim reach, Dim padded)
    {
        var name = SpatialAxes.Name(spatial, axis);
        var padding = padded == size ? "" : $" ({padded} with padding)";
        var error = call.Require(new AtLeast(padded, reach), "NN3004",
            $"{call.Row.Name} looks at {reach} positions of the {name}, but {call.Tensor()} has only {size}{padding}.",
            $"A {name} of at least {reach - (padded - size)} fits here.");
        return error is null ? null : error with { Axis = 2 + axis };
    }
}
