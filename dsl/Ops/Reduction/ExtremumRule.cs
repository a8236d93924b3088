using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.amax, amin, maximum and minimum. The positions come from ArgMax and TopK.</summary>
internal static class ExtremumRule
{
    public static OpRow Row(string name, string method, string onnx, string summary) => new()
    {
        Name = name,
        Category = OpCategory.Function,
        Inputs = [new("input"), new("other", IsOptional: true)],
        Parameters = ReducedAxes.Options,
        Infer = Infer,
        Flops = (call, result) => call.IsGiven(1) ? result.Tensors.First().Shape.ElementCount : call.Shape().ElementCount,
        Torch = TorchForm.Method(method),
        Onnx = OnnxForm.Operator(onnx),
        ShortName = name.ToLowerInvariant(),
        Summary = summary,
    };

    private static OpOutcome Infer(OpCall call)
    {
        if (!call.IsGiven(1)) return ReducedAxes.TryReduce(call, out var reduced) is { } error ? error : new TensorType(Numbers.Plain(call.Tensor().Element), reduced);
        if (!call.IsNone("dim"))
            return new OpError("NN2003", $"{call.Row.Name} of two tensors compares them pair by pair and takes no \"dim\".", "Leave it away.") { Argument = "dim" };
        if (Broadcasting.Combine(call, call.Shape(), call.Shape(1), 0, 1, out var shape) is { } mismatch) return mismatch;
        return new TensorType(Numbers.Promote(call.Tensor().Element, call.Tensor(1).Element), shape);
    }
}
