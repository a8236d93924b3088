using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Sums and what is made of them.</summary>
internal static class ReductionRule
{
    public static OpRow Row(string name, string method, OnnxForm onnx, string summary, params ParameterSpec[] further) => new()
    {
        Name = name,
        Category = OpCategory.Function,
        Inputs = [new("input")],
        Parameters = name == "Norm" ? [Option.Float("p", 2.0), .. ReducedAxes.Options] : [.. ReducedAxes.Options, .. further],
        Infer = Infer,
        Flops = (call, result) => (name is "Var" or "Std" ? 3 : name == "Norm" ? 2 : 1) * call.Shape().ElementCount,
        Torch = name == "Norm" ? TorchForm.Function(method) : TorchForm.Method(method),
        Onnx = onnx,
        ShortName = name.ToLowerInvariant(),
        Summary = summary,
    };

    private static OpOutcome Infer(OpCall call)
    {
        var element = call.Tensor().Element;
        if (call.Row.Name == "Sum") element = element.IsFloating ? element : ElementType.Int64;
        else if (call.RequireFloat() is { } notFloat) return notFloat;
        return ReducedAxes.TryReduce(call, out var shape) is { } error ? error : new TensorType(element, shape);
    }
}
