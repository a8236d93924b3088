using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>What metrics take: scores against labels, or numbers against numbers.</summary>
internal static class MetricRules
{
    private static TensorType Number => new(ElementType.Float32, Shape.Scalar);

    /// <summary>Scores (N, K, ...) with labels (N, ...) or distributions of the same shape; or one score for each yes-or-no target, (N) or (N, 1).</summary>
    public static OpOutcome Classes(OpCall call)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        var (prediction, target) = (call.Tensor(), call.Tensor(1));
        if (call.Arguments.ContainsKey("k") && prediction.Shape.Dims.Length > 1)
        {
            var (k, classes) = (call.Int("k"), ClassTarget.Classes(prediction));
            var few = call.Require(new AtLeast(classes, k), "NN2004", $"{call.Row.Name} cannot take the {k} best of {classes} classes.", $"\"k\" is at most {classes}.", argument: "k");
            if (few is not null) return few;
        }

        if (target.Shape.Dims.Length == prediction.Shape.Dims.Length) return SameShape.Require(call, 0, 1) is { } shape ? shape : Number;
        if (IsColumn(prediction, target)) return Number;
        return ClassTarget.Require(call) is { } error ? error : Number;
    }

    public static OpOutcome ConfusionMatrix(OpCall call)
    {
        if (Classes(call) is OpError error) return error;
        var labels = call.Tensor(1).Element switch { ElementType.Class label => label.Count, ElementType.Token token => token.Count, _ => null };
        var classes = labels ?? (call.Shape().Dims.Length > call.Shape(1).Dims.Length ? ClassTarget.Classes(call.Tensor()) : Dim.Of(2));
        return new TensorType(ElementType.Int64, Shape.Of(classes, classes));
    }

    /// <summary>Numbers of one shape; (N, 1) against (N) is said to be wrong, as in a loss.</summary>
    public static OpOutcome Numbers(OpCall call)
    {
        if ((call.RequireFloat(0) ?? call.RequireFloat(1)) is { } notFloat) return notFloat;
        return SameShape.Require(call, 0, 1) is { } shape ? shape : Number;
    }

    /// <summary>(N, 1) scores of yes-or-no labels (N).</summary>
    private static bool IsColumn(TensorType prediction, TensorType target) =>
        prediction.Shape.Dims.Length == target.Shape.Dims.Length + 1 && prediction.Shape.Dims[prediction.Shape.Dims.Length - 1] == Dim.One &&
        (target.Element.IsFloating || target.Element is ElementType.Boolean || (target.Element is ElementType.Class { Count: var count } && count == Dim.Of(2)));
}
