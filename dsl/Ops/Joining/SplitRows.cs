using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.split, chunk and unbind. How many parts there are must be known when the program is built.</summary>
internal static class SplitRows
{
    private const int MostParts = 4096;

    public static OpRow Split { get; } = ArrangementRows.Row("Split", "split", "Split", "Parts of split_size along an axis (the last one may be smaller), or of the sizes of a list.", InferSplit,
        new() { Name = "split_size", Kind = ParameterKind.IntList, Range = ValueRange.AtLeast(1) }, Option.Int("dim", 0));

    public static OpRow Chunk { get; } = ArrangementRows.Row("Chunk", "chunk", "Split", "Cuts an axis into a number of equal parts (the last one may be smaller).", InferChunk,
        Option.Int("chunks", min: 1), Option.Int("dim", 0));

    public static OpRow Unbind { get; } = ArrangementRows.Row("Unbind", "unbind", "Gather", "The slices along an axis, which is dropped.", InferUnbind, Option.Int("dim", 0));

    private static OpOutcome InferSplit(OpCall call)
    {
        var (input, sizes) = (call.Tensor(), call.Ints("split_size"));
        if (Axis.Resolve(call, "dim", input.Shape, out var axis) is { } noAxis) return noAxis;
        var whole = input.Shape.Dims[axis];
        if (sizes.Length == 1) return InferEqual(call, axis, sizes[0]);
        var sum = Dim.Sum(sizes);
        var error = call.RequireEqual(sum, whole, 0, $"Split gets parts of {string.Join(" + ", sizes)} = {sum} for an axis of {whole} in {input}.", $"The parts must add up to the axis.");
        return error is null ? Parts(input, axis, sizes) : error with { Axis = axis };
    }

    private static OpOutcome InferChunk(OpCall call)
    {
        if (Axis.Resolve(call, "dim", call.Shape(), out var axis) is { } noAxis) return noAxis;
        var (whole, chunks) = (call.Facts.Simplify(call.Shape().Dims[axis]), call.Facts.Simplify(call.Int("chunks")));
        if (chunks.TryGetConstant(out var count) && call.Facts.DivideExactly(whole, chunks) is { } each)
            return count <= MostParts ? Parts(call.Tensor(), axis, [.. Enumerable.Repeat(each, (int)count)]) : TooMany(call);
        if (whole.IsConstant && chunks.IsConstant) return InferEqual(call, axis, call.Facts.CeilDiv(whole, chunks));
        return call.Require(new Divisible(whole, chunks), "NN3003", $"Chunk cannot cut {whole} of {call.Tensor()} into {chunks} equal parts.", $"Take a number that divides the axis.", argument: "chunks")
            ?? TooMany(call);
    }

    private static OpOutcome InferUnbind(OpCall call)
    {
        var input = call.Tensor();
        if (Axis.Resolve(call, "dim", input.Shape, out var axis) is { } noAxis) return noAxis;
        if (!call.Facts.Simplify(input.Shape.Dims[axis]).TryGetConstant(out var count) || count > MostParts) return TooMany(call);
        var slice = new TensorType(input.Element, input.Shape.Without(axis));
        return new OpSuccess(new OpValue.Tuple([.. Enumerable.Repeat<OpValue>(new OpValue.Tensor(slice), (int)count)]));
    }

    /// <summary>Parts of one size and a smaller rest.</summary>
    private static OpOutcome InferEqual(OpCall call, int axis, Dim size)
    {
        var whole = call.Shape().Dims[axis];
        if (!call.Facts.CeilDiv(whole, size).TryGetConstant(out var count) || count > MostParts) return TooMany(call);
        var sizes = Enumerable.Repeat(size, (int)count - 1).Append(call.Facts.Simplify(whole - size * (count - 1)));
        return Parts(call.Tensor(), axis, [.. sizes]);
    }

    private static OpSuccess Parts(TensorType input, int axis, ImmutableArray<Dim> sizes) =>
        new(new OpValue.Tuple([.. sizes.Select(size => new OpValue.Tensor(new TensorType(input.Element, input.Shape.WithDim(axis, size))))]));

    private static OpError TooMany(OpCall call) =>
        new("NN3005", $"{call.Row.Name} cannot tell into how many parts it takes {call.Tensor()}.", "Give sizes that are known when the program is built, or slice: x[:, 0:n].") { Input = 0 };
}
