using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Losses with a margin or a focus, over classes or yes-or-no.</summary>
internal static class MarginLosses
{
    /// <summary>With labels (N), scores (N, K): torch.nn.MultiMarginLoss. With a target of the scores' shape (1 or -1, or class(2)): max(0, margin - target * score).</summary>
    public static OpRow HingeLoss { get; } = Loss.Row("HingeLoss", TorchForm.RuntimeFunction("hinge_loss"), OnnxForm.Composed("Mul", "Sub", "Relu", "ReduceMean"),
        "Zero where a score is on the right side by margin: labels (N) with scores (N, K), or targets 1 and -1 of the scores' shape.",
        [new("input"), new("target", TakesNumber: true)], [Option.Float("margin", 1.0, ValueRange.Above(0)), Loss.Reduction], Infer);

    /// <summary>Lin et al. 2017; torchvision's sigmoid_focal_loss for yes-or-no.</summary>
    public static OpRow FocalLoss { get; } = Loss.Row("FocalLoss", TorchForm.RuntimeFunction("focal_loss"), OnnxForm.Composed("Sigmoid", "Softplus", "Pow", "Mul", "ReduceMean"),
        "Cross-entropy that counts what is already right less: labels (N) with scores (N, K), or targets of the scores' shape.",
        [new("input"), new("target", TakesNumber: true)],
        [Option.Float("gamma", 2.0, ValueRange.AtLeast(0)), Option.Float("alpha", 0.25, ValueRange.Between(0, 1)), Loss.Reduction], Infer, 12);

    private static OpOutcome Infer(OpCall call)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        if (call.TryTensor(1) is not { Element.IsInteger: true } target || IsYesOrNo(call, target))
            return Loss.RequireTarget(call, takesLabels: true) is { } error ? error : Loss.Result(call, call.Shape());
        return ClassTarget.Require(call) is { } mismatch ? mismatch : Loss.Result(call, call.Shape(1));
    }

    private static bool IsYesOrNo(OpCall call, TensorType target) =>
        target.Element is ElementType.Class { Count: var count } && count == Dim.Of(2) && target.Shape.Rank == call.Shape().Rank;
}
