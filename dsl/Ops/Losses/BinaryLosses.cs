using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Yes-or-no losses: float targets of the prediction's shape, <c>class(2)</c> labels, or a plain number.</summary>
internal static class BinaryLosses
{
    public static OpRow BCELoss { get; } = Row("BCELoss", "binary_cross_entropy", OnnxForm.Composed("Log", "Mul", "Sub", "Log", "Mul", "Add", "Neg", "ReduceMean"), "Binary cross-entropy of probabilities (0 to 1).",
        [new("weight", IsOptional: true)]);

    public static OpRow BCEWithLogits { get; } = Row("BCEWithLogits", "binary_cross_entropy_with_logits", OnnxForm.Composed("Relu", "Mul", "Sub", "Abs", "Neg", "Softplus", "Add", "ReduceMean"),
        "Binary cross-entropy of raw scores, stable for large ones.", [new("weight", IsOptional: true), new("pos_weight", IsOptional: true)]);

    private static OpRow Row(string name, string function, OnnxForm onnx, string summary, ImmutableArray<InputSpec> weights) =>
        Loss.Row(name, TorchForm.Functional(function), onnx, summary, [new("input"), new("target", TakesNumber: true), .. weights], [Loss.Reduction], Infer, 9);

    private static OpOutcome Infer(OpCall call)
    {
        if (Loss.RequireTarget(call, takesLabels: true) is { } target) return target;
        for (var input = 2; input < call.Inputs.Length; input++)
        {
            if (!call.IsGiven(input)) continue;
            if (call.RequireFloat(input) is { } notFloat) return notFloat;
            FormattableString fact = $"{call.Row.Name} weighs {call.Tensor()} by {call.Tensor(input)}, which does not broadcast to it.";
            if (Broadcasting.RequireInto(call, call.Shape(input), call.Shape(), input, fact) is { } mismatch) return mismatch;
        }

        return Loss.Result(call, call.Shape());
    }
}
