namespace Nnet.Language.Ops;

/// <summary>torch.nn.Softmax and LogSoftmax; the axis is the last one unless given.</summary>
internal static class SoftmaxRule
{
    public static OpRow Row(string name, string function, string summary) =>
        Elementwise.Activation(name, TorchForm.Functional(function), OnnxForm.Operator(name), summary, 5, [Option.Int("dim", -1)]) with { Infer = Infer };

    private static OpOutcome Infer(OpCall call)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        return Axis.Resolve(call, "dim", call.Shape(), out _) is { } noAxis ? noAxis : call.Tensor();
    }
}
