namespace Nnet.Language.Ops;

/// <summary>torch.clamp.</summary>
internal static class ClampRow
{
    public static OpRow Row { get; } = Elementwise.Function("Clamp", TorchForm.Method("clamp"), OnnxForm.Operator("Clip"), "Each element, but at least min and at most max.", 2,
        [Option.OptionalFloat("min"), Option.OptionalFloat("max")]) with
    { Infer = Infer };

    private static OpOutcome Infer(OpCall call)
    {
        if (call.IsNone("min") && call.IsNone("max"))
            return new OpError("NN2003", "Clamp gets neither \"min\" nor \"max\".", "Give at least one.");
        if (call.Number("min") is { } min && call.Number("max") is { } max && min > max)
            return new OpError("NN2004", $"Clamp: \"min\" is {call.Arguments["min"]}, above \"max\" {call.Arguments["max"]}.", "") { Argument = "min" };
        return Elementwise.KeepNumber(call);
    }
}
