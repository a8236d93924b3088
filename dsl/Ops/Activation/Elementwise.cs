using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Operations on each element by itself: the shape stays.</summary>
internal static class Elementwise
{
    /// <param name="name">PyTorch's name.</param>
    /// <param name="torch">Its C# form.</param>
    /// <param name="onnx">The ONNX operator.</param>
    /// <param name="summary">One line.</param>
    /// <param name="cost">Floating-point operations for an element.</param>
    /// <param name="parameters">Its options.</param>
    public static OpRow Activation(string name, TorchForm torch, string onnx, string summary, int cost = 1, ImmutableArray<ParameterSpec> parameters = default) => new()
    {
        Name = name,
        Category = OpCategory.Activation,
        Inputs = [new("input")],
        Parameters = parameters.IsDefault ? [] : parameters,
        Infer = Keep,
        Flops = (call, result) => cost * call.Shape().ElementCount,
        Torch = torch,
        Onnx = OnnxForm.Operator(onnx),
        ShortName = name.ToLowerInvariant(),
        Summary = summary,
    };

    public static OpOutcome Keep(OpCall call) => call.RequireFloat() is { } error ? error : call.Tensor();
}
