using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Penalties on weights: <c>1e-4 * L2(weights)</c>. PyTorch adds them by hand.</summary>
internal static class Penalties
{
    public static OpRow L1 { get; } = Row("L1", "l1_penalty", OnnxForm.TrainingOnly, "The sum of the absolute values of weights.");

    public static OpRow L2 { get; } = Row("L2", "l2_penalty", OnnxForm.TrainingOnly, "The sum of the squares of weights.");

    private static OpRow Row(string name, string function, OnnxForm onnx, string summary) => new()
    {
        Name = name,
        Category = OpCategory.Penalty,
        Inputs = [new("weights", InputKind.List)],
        Infer = Infer,
        Flops = (call, _) => 2 * Dim.Sum(call.List().Select(type => type.Shape.ElementCount)),
        Torch = TorchForm.RuntimeFunction(function),
        Onnx = onnx,
        ShortName = "penalty",
        Summary = summary,
    };

    private static OpOutcome Infer(OpCall call)
    {
        foreach (var type in call.List())
            if (!type.Element.IsFloating) return new OpError("NN3006", $"{call.Row.Name} takes weights, and gets {type}.", "") { Input = 0 };
        return new TensorType(ElementType.Float32, Shape.Scalar);
    }
}
