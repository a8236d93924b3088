using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Operations on each element by itself: the shape stays.</summary>
internal static class Elementwise
{
    /// <param name="name">PyTorch's name.</param>
    /// <param name="torch">Its C# form.</param>
    /// <param name="onnx">The ONNX operators.</param>
    /// <param name="summary">One line.</param>
    /// <param name="cost">Floating-point operations for an element.</param>
    /// <param name="parameters">Its options.</param>
    public static OpRow Activation(string name, TorchForm torch, OnnxForm onnx, string summary, int cost = 1, ImmutableArray<ParameterSpec> parameters = default) =>
        Function(name, torch, onnx, summary, cost, parameters) with { Category = OpCategory.Activation };

    /// <summary>A function of floats.</summary>
    public static OpRow Function(string name, TorchForm torch, OnnxForm onnx, string summary, int cost = 1, ImmutableArray<ParameterSpec> parameters = default) => new()
    {
        Name = name,
        Category = OpCategory.Function,
        Inputs = [new("input")],
        Parameters = parameters.IsDefault ? [] : parameters,
        Infer = KeepFloat,
        Flops = Cost(cost),
        Torch = torch,
        Onnx = onnx,
        ShortName = name.ToLowerInvariant(),
        Summary = summary,
    };

    /// <summary>The input's type, which must be float.</summary>
    public static OpOutcome KeepFloat(OpCall call) => call.RequireFloat() is { } error ? error : call.Tensor();

    /// <summary>The input's shape; labels and tokens become plain integers.</summary>
    public static OpOutcome KeepNumber(OpCall call) => new TensorType(Numbers.Plain(call.Tensor().Element), call.Shape());

    /// <summary>The input's type as it is.</summary>
    public static OpOutcome Keep(OpCall call) => call.Tensor();

    public static Func<OpCall, OpValue, Dim> Cost(int perElement) => (_, result) => perElement * Dim.Sum(result.Tensors.Select(type => type.Shape.ElementCount));

    /// <summary>Only moves or names elements.</summary>
    public static Dim NoCost(OpCall call, OpValue result) => Dim.Zero;
}
