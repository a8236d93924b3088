using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Lists of tensors that must agree: NN3001 for ranks, NN3006 for element types, NN3002 or NN3005 for sizes.</summary>
internal static class SameList
{
    public static OpError? RequireRankAndElement(OpCall call, ImmutableArray<TensorType> types)
    {
        for (var i = 1; i < types.Length; i++)
        {
            if (types[i].Shape.Dims.Length != types[0].Shape.Dims.Length || !Equals(types[i].Shape.Prefix, types[0].Shape.Prefix))
                return new OpError("NN3001", $"{call.Row.Name} takes tensors of one rank, and gets {types[0]} and {types[i]}.", "Give all the same number of dimensions.") { Input = 0, Element = i };
            if (types[i].Element != types[0].Element && Numbers.Plain(types[i].Element) != Numbers.Plain(types[0].Element))
                return new OpError("NN3006", $"{call.Row.Name} takes tensors of one element type, and gets {types[0]} and {types[i]}.", "Cast one of them.") { Input = 0, Element = i };
        }

        return null;
    }

    /// <summary>All sizes but those of one axis are equal. What several axes miss is said at once.</summary>
    public static OpError? RequireSizes(OpCall call, ImmutableArray<TensorType> types, int? except)
    {
        for (var i = 1; i < types.Length; i++)
        {
            var conditions = Enumerable.Range(0, types[0].Shape.Dims.Length).Where(axis => axis != except)
                .Select(axis => (Condition)new Equal(types[0].Shape.Dims[axis], types[i].Shape.Dims[axis]))
                .Where(condition => !call.Facts.IsProved(condition)).ToList();
            if (conditions.Count == 0) continue;
            var wrong = (Equal)(conditions.FirstOrDefault(condition => call.Facts.Prove(condition).IsRefuted) ?? conditions[0]);
            var isWrong = call.Facts.Prove(wrong).IsRefuted;
            var error = call.Require(isWrong ? wrong : Condition.All(conditions), "NN3002",
                $"{call.Row.Name} gets {types[0]} and {types[i]}: {wrong.Left} against {wrong.Right}.",
                $"{(except is null ? "Give all the same shape." : Joined(types[0], types[i], except.Value))}");
            if (error is not null) return error with { Element = i };
        }

        return null;
    }

    /// <summary>What to do about sizes that differ beside the axis that is joined.</summary>
    private static string Joined(TensorType first, TensorType other, int axis)
    {
        var differing = Enumerable.Range(0, first.Shape.Dims.Length).Where(place => first.Shape.Dims[place] != other.Shape.Dims[place]).ToList();
        return axis == 0 && differing is [1]
            ? "Only the axis that is joined may differ, and that is axis 0. Write dim: 1 to join the other one."
            : "Only the axis that is joined may differ.";
    }
}
