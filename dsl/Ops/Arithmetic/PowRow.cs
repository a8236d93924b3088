using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.pow: the exponent is a number, or a tensor that broadcasts.</summary>
internal static class PowRow
{
    public static OpRow Row { get; } = Elementwise.Function("Pow", TorchForm.Method("pow"), OnnxForm.Operator("Pow"), "Each element to the power of exponent.", 8,
        [Option.OptionalFloat("exponent")]) with
    { Inputs = [new("input"), new("other", IsOptional: true)], Infer = Infer };

    private static OpOutcome Infer(OpCall call)
    {
        if (call.IsGiven(1) != call.IsNone("exponent"))
            return new OpError("NN2003", "Pow takes one exponent: a number or a tensor.", "Write x ** 2, or Pow(x, 2).");
        var isWhole = call.Arguments["exponent"] is ArgumentValue.Int || call.Number("exponent") is { } number && number == Math.Floor(number);
        var right = call.IsGiven(1) ? (OpInput)call.Tensor(1) : new OpInput.Number(isWhole);
        return OperatorRules.Infer("**", call.Tensor(), right, call.Facts);
    }
}
