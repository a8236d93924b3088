using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Shapes;
using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.Generator.Tests.Compiled;

/// <summary>Tensors of a network's declared types: 2 samples, 32 for sizes that nothing fixes, hyperparameters at their defaults.</summary>
internal static class RandomInputs
{
    public static Tensor[] For(ModuleIr network) => [.. network.Inputs.Select(input => Create(input, network))];

    private static Tensor Create(ValueIr input, ModuleIr network)
    {
        var sizes = input.Type.Shape.Dims.Select(dim => Size(dim, network)).ToArray();
        return input.Type.Element switch
        {
            ElementType.Float => torch.randn(sizes),
            ElementType.Boolean => torch.rand(sizes) > 0.5,
            _ => torch.randint(0, 2, sizes, dtype: ScalarType.Int64),
        };
    }

    private static long Size(Dim dim, ModuleIr network)
    {
        var values = dim.Symbols.ToDictionary(symbol => symbol, symbol => symbol.Name == "N" ? 2L : symbol.Kind == DimSymbolKind.Hyperparameter ? Default(symbol, network) : 32L);
        return dim.Evaluate(values) ?? throw new InvalidOperationException($"{dim} has no value.");
    }

    private static long Default(DimSymbol symbol, ModuleIr network) =>
        network.Hyperparameters.Single(hyperparameter => symbol.Equals(hyperparameter.Symbol)).Default is Nnet.Language.Lowering.Values.DimValue { Dim: var dim } && dim.TryGetConstant(out var value) ? value : 8;
}
