using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.Tensor.expand and repeat.</summary>
internal static class RepetitionRows
{
    public static OpRow Expand { get; } = ArrangementRows.Row("Expand", "expand", "Expand", "Stretches axes of size 1, without copying; -1 keeps an axis.", InferExpand, Option.Ints("sizes"));

    public static OpRow Repeat { get; } = ArrangementRows.Row("Repeat", "repeat", "Tile", "Repeats the tensor along each axis.", InferRepeat, Option.Ints("sizes", min: 1));

    private static OpOutcome InferExpand(OpCall call)
    {
        var (input, sizes) = (call.Tensor(), call.Ints("sizes"));
        if (input.Shape.Prefix is not null || sizes.Length < input.Shape.Dims.Length) return TooFew(call, sizes.Length);
        var result = sizes.ToBuilder();
        for (var i = 0; i < sizes.Length; i++)
        {
            var position = i - (sizes.Length - input.Shape.Dims.Length);
            if (sizes[i] == Dim.Of(-1) && position >= 0) result[i] = input.Shape.Dims[position];
            else if (call.RequirePositive(sizes[i], $"Expand gets the size {sizes[i]}.", $"Sizes are at least 1; -1 keeps an axis that is there.", argument: "sizes") is { } empty) return empty;
            else if (position >= 0 && input.Shape.Dims[position] != Dim.One)
            {
                var size = input.Shape.Dims[position];
                var error = call.Require(new Equal(size, sizes[i]), "NN3007", $"Expand stretches axes of size 1, and {size} of {input} cannot become {sizes[i]}.", $"Write -1 to keep it, or Repeat.");
                if (error is not null) return error with { Axis = position };
            }
        }

        return new TensorType(input.Element, new Shape(result.ToImmutable()));
    }

    private static OpOutcome InferRepeat(OpCall call)
    {
        var (input, times) = (call.Tensor(), call.Ints("sizes"));
        if (input.Shape.Prefix is not null || times.Length < input.Shape.Dims.Length) return TooFew(call, times.Length);
        var added = times.Length - input.Shape.Dims.Length;
        ImmutableArray<Dim> sizes = [.. times.Select((count, i) => i < added ? count : count * input.Shape.Dims[i - added])];
        return new TensorType(input.Element, new Shape(sizes));
    }

    private static OpError TooFew(OpCall call, int count) =>
        new("NN3001", $"{call.Row.Name} gets {count} {(count == 1 ? "number" : "numbers")} for {call.Tensor()}.", "Give at least one for each axis.") { Argument = "sizes" };
}
