using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.squeeze and torch.unsqueeze. Unlike PyTorch, squeezing an axis that is not 1 is an error: PyTorch would leave it, unseen.</summary>
internal static class SqueezeRows
{
    public static OpRow Squeeze { get; } = ArrangementRows.Row("Squeeze", "squeeze", "Squeeze", "Drops an axis of size 1; all of them if none is named.", InferSqueeze, Option.OptionalInt("dim"));

    public static OpRow Unsqueeze { get; } = ArrangementRows.Row("Unsqueeze", "unsqueeze", "Unsqueeze", "Inserts an axis of size 1.", InferUnsqueeze, Option.Int("dim"));

    private static OpOutcome InferSqueeze(OpCall call)
    {
        var input = call.Tensor();
        if (call.IsNone("dim")) return SqueezeAll(call, input);
        if (Axis.Resolve(call, "dim", input.Shape, out var axis) is { } noAxis) return noAxis;
        var size = input.Shape.Dims[axis];
        var notOne = call.Require(new Equal(size, 1), "NN3002", $"Squeeze drops an axis of size 1, and axis {call.Int("dim")} of {input} is {size}.", $"Name an axis of size 1, or index it: x[:, 0].");
        return notOne is null ? new TensorType(input.Element, input.Shape.Without(axis)) : notOne with { Axis = axis };
    }

    private static OpOutcome SqueezeAll(OpCall call, TensorType input)
    {
        if (input.Shape.Prefix is not null)
            return new OpError("NN3001", $"Squeeze without an axis cannot tell what it drops of {input}.", "Name the axis: Squeeze(-1).") { Input = 0 };
        var kept = ImmutableArray.CreateBuilder<Dim>();
        foreach (var size in input.Shape.Dims)
        {
            var proof = call.Facts.Prove(new Equal(size, 1));
            if (proof.IsProved) continue;

            // PyTorch drops an axis of a batch of one: name it where the size is not known to be larger.
            if (proof.IsUndecided)
                return new OpError("NN3005", $"Squeeze without an axis drops every 1, and {size} of {input} can be 1.", "Name the axis: Squeeze(-1).") { Input = 0 };
            kept.Add(size);
        }

        return new TensorType(input.Element, new Shape(kept.ToImmutable()));
    }

    private static OpOutcome InferUnsqueeze(OpCall call)
    {
        var input = call.Tensor();
        var enlarged = input.Shape.Append(Dim.One);
        if (Axis.Resolve(call, "dim", enlarged, out var axis) is { } noAxis) return noAxis;
        return new TensorType(input.Element, input.Shape.Insert(axis, Dim.One));
    }
}
