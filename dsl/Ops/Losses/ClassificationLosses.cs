using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Losses over classes: torch.nn.functional.cross_entropy and nll_loss.</summary>
internal static class ClassificationLosses
{
    private static ImmutableArray<InputSpec> Inputs => [new("input"), new("target"), new("weight", IsOptional: true)];

    public static OpRow CrossEntropy { get; } = Loss.Row("CrossEntropy", TorchForm.Functional("cross_entropy"), OnnxForm.Operator("SoftmaxCrossEntropyLoss"),
        "Cross-entropy of raw scores (N, K, ...) against labels (N, ...), or against probabilities of the scores' shape.", Inputs,
        [Option.Int("ignore_index", -100), Loss.Reduction, Option.Float("label_smoothing", 0.0, ValueRange.Between(0, 1))], InferCrossEntropy, 7);

    public static OpRow NLLLoss { get; } = Loss.Row("NLLLoss", TorchForm.Functional("nll_loss"), OnnxForm.Operator("NegativeLogLikelihoodLoss"),
        "The negative of the log-probability of the label: log-probabilities (N, K, ...) against labels (N, ...).", Inputs, [Loss.Reduction], InferLabels, 2);

    private static OpOutcome InferCrossEntropy(OpCall call)
    {
        if (!call.Tensor(1).Element.IsFloating) return InferLabels(call);
        if (call.RequireFloat() is { } notFloat) return notFloat;
        if (call.RequireRankAtLeast(0, 1, "at least 2 dimensions (N, K, ...)") is { } rank) return rank;
        if (SameShape.Require(call, 0, 1) is { } shape) return shape;
        if (ClassTarget.RequireWeight(call, 2) is { } weight) return weight;
        return Loss.Result(call, WithoutClasses(call.Shape()));
    }

    private static OpOutcome InferLabels(OpCall call)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        if ((ClassTarget.Require(call) ?? ClassTarget.RequireWeight(call, 2)) is { } error) return error;
        return Loss.Result(call, call.Shape(1));
    }

    private static Shape WithoutClasses(Shape shape) => shape.Without(shape.Dims.Length == 1 ? 0 : 1);
}
