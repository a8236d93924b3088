using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Scores with a class axis, (N, K, ...), against labels without it, (N, ...).</summary>
internal static class ClassTarget
{
    /// <summary>Checks scores (input 0) against labels (input 1): NN3001 for ranks, NN3002 for sizes and classes, NN3006 for what is no label.</summary>
    public static OpError? Require(OpCall call)
    {
        var (scores, target) = (call.Tensor(), call.Tensor(1));
        if (!target.Element.IsInteger)
            return new OpError("NN3006", $"{call.Row.Name} takes labels (class, token, int), and gets {target}.", target.Element.IsFloating ? "For numbers there is MSELoss." : "") { Input = 1 };
        if (call.RequireRankAtLeast(0, 1, "at least 2 dimensions (N, K, ...)") is { } rank) return rank;
        if (scores.Shape.Prefix is not null) return Requirements.RankError(call, 0, "2 dimensions (N, K) or more", "Reshape it: Reshape(-1, K).");
        if (target.Shape.Prefix is not null || target.Shape.Dims.Length != scores.Shape.Dims.Length - 1)
            return new OpError("NN3001", $"{call.Row.Name} takes scores (N, K, ...) and labels (N, ...), and gets {scores} and {target}.", Advice(scores, target)) { Input = 1, OtherInput = 0 };

        var classes = Classes(scores);
        var labels = target.Element switch { ElementType.Class label => label.Count, ElementType.Token token => token.Count, _ => null };
        var count = labels is null ? null : call.RequireEqual(classes, labels, 1, $"{call.Row.Name} gets {classes} scores for each label, but {target} has {labels} classes.", $"Make the last layer {labels} wide.");
        if (count is not null) return count with { OtherInput = 0 };
        for (var axis = 0; axis < target.Shape.Dims.Length; axis++)
        {
            var (found, size) = (target.Shape.Dims[axis], scores.Shape.Dims[axis == 0 && scores.Shape.Dims.Length > 1 ? 0 : axis + 1]);
            var error = call.RequireEqual(found, size, 1, $"{call.Row.Name} takes scores (N, K, ...) and labels (N, ...), and gets {scores} and {target}: {size} against {found}.", $"Give one label for each row of scores.");
            if (error is not null) return error with { OtherInput = 0, Axis = axis };
        }

        return null;
    }

    /// <summary>The class axis: the second, or the only one.</summary>
    public static Dim Classes(TensorType scores) => scores.Shape.Dims[scores.Shape.Dims.Length == 1 ? 0 : 1];

    public static OpError? RequireWeight(OpCall call, int input)
    {
        if (!call.IsGiven(input)) return null;
        if (call.RequireFloat(input) is { } notFloat) return notFloat;
        if (call.RequireRank(input, 1, "(K)") is { } rank) return rank;
        var (given, classes) = (call.Shape(input).Dims[0], Classes(call.Tensor()));
        return call.RequireEqual(given, classes, input, $"{call.Row.Name} gets {given} class weights for {classes} classes.", $"Give one for each class.");
    }

    private static string Advice(TensorType scores, TensorType target)
    {
        if (target.Shape.Rank == scores.Shape.Rank && target.Shape.Dims[target.Shape.Dims.Length - 1] == Dim.One) return "Drop the last axis of the labels: Squeeze(-1).";
        return scores.Shape.Rank == 3 && target.Shape.Rank == 1 ? "Flatten the scores, or take one position of them." : "Labels have the shape of the scores without the class axis, which is the second.";
    }
}
