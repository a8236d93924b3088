using Nnet.Generator.Tests.Numerics;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Shapes;
using static TorchSharp.torch;

namespace Nnet.Onnx.Tests.Cases;

/// <summary>Inputs from a formula: numbers in [-1, 1), or in [0, 1) where an operation wants that; labels and indices in their range.</summary>
internal static class CaseInputs
{
    private static readonly HashSet<string> Positive = ["BCELoss", "GaussianNLL", "KLDivLoss", "Log", "Sqrt", "Pow", "**"];

    public static Tensor Create(OnnxCase test, ValueIr input)
    {
        var shape = Shape(test, input.Type);
        var key = $"{test.Name}.{input.Name}";
        return input.Type.Element switch
        {
            ElementType.Float => Numbers(test, key, shape),
            ElementType.Boolean => Formula.Input(key, shape, null) > -0.5,
            ElementType.Class { Count: var count } => Formula.Input(key, shape, Size(test, count)),
            ElementType.Token { Count: var count } => Formula.Input(key, shape, Size(test, count)),
            _ when Has(test, "CosineEmbeddingLoss") => (Formula.Input(key, shape, 2) * 2) - 1,
            _ => Formula.Input(key, shape, Below(test)),
        };
    }

    private static Tensor Numbers(OnnxCase test, string key, long[] shape)
    {
        var numbers = Formula.Input(key, shape, null);
        return Positive.Any(operation => Has(test, operation)) ? numbers.abs() : numbers;
    }

    /// <summary>Whether a single call is one of an operation.</summary>
    private static bool Has(OnnxCase test, string operation) =>
        test.Program.Program.Graphs.First(graph => graph.Network == test.Network.Name).Nodes is [var only] && only.Operation == operation;

    /// <summary>Plain integers are positions in the first input, or of nodes, as far as its smallest axis goes.</summary>
    private static long Below(OnnxCase test)
    {
        var first = test.Network.Inputs[0].Type;
        return test.Network.Inputs.Count > 1 && !first.Shape.Dims.IsEmpty ? Math.Max(1, Shape(test, first).Min()) : 7;
    }

    private static long[] Shape(OnnxCase test, TensorType type) => [.. type.Shape.Dims.Select(dim => Size(test, dim))];

    private static long Size(OnnxCase test, Dim dim) => dim.Evaluate(dim.Symbols.ToDictionary(symbol => symbol, symbol => test.Sizes.TryGetValue(symbol.Name, out var size) ? size : test.Hyperparameters[symbol.Name]))!.Value;
}
