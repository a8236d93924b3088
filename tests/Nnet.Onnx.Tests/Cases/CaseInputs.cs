using Nnet.Generator.Tests.Numerics;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Shapes;
using static TorchSharp.torch;

namespace Nnet.Onnx.Tests.Cases;

/// <summary>Inputs from a formula: numbers in [-1, 1), labels and indices in their range.</summary>
internal static class CaseInputs
{
    public static Tensor Create(OnnxCase test, ValueIr input)
    {
        var shape = Shape(test, input.Type);
        var key = $"{test.Name}.{input.Name}";
        return input.Type.Element switch
        {
            ElementType.Float => Formula.Input(key, shape, null),
            ElementType.Boolean => Formula.Input(key, shape, null) > -0.5,
            ElementType.Class { Count: var count } => Formula.Input(key, shape, Size(test, count)),
            ElementType.Token { Count: var count } => Formula.Input(key, shape, Size(test, count)),
            _ => Formula.Input(key, shape, Below(test)),
        };
    }

    /// <summary>Plain integers are positions in the first input, or of nodes, as far as its smallest axis goes.</summary>
    private static long Below(OnnxCase test)
    {
        var first = test.Network.Inputs[0].Type;
        return test.Network.Inputs.Count > 1 && !first.Shape.Dims.IsEmpty ? Math.Max(1, Shape(test, first).Min()) : 7;
    }

    private static long[] Shape(OnnxCase test, TensorType type) => [.. type.Shape.Dims.Select(dim => Size(test, dim))];

    private static long Size(OnnxCase test, Dim dim) => dim.Evaluate(dim.Symbols.ToDictionary(symbol => symbol, symbol => test.Sizes.TryGetValue(symbol.Name, out var size) ? size : test.Hyperparameters[symbol.Name]))!.Value;
}
