using System.Collections.Immutable;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Signatures;

/// <summary>What a block, network or loss takes and gives, over symbols of its own; a use replaces them.</summary>
/// <param name="Name">The declaration's name.</param>
/// <param name="Inputs">Tensors, in order.</param>
/// <param name="Hyperparameters">Plain parameters, in order, after the tensors.</param>
/// <param name="Dimensions">Dimension variables by name, in order of appearance.</param>
/// <param name="Prefix">What <c>...</c> stands for; null where there is none.</param>
/// <param name="Wildcards">Symbols of <c>_</c>, which fit anything.</param>
/// <param name="Results">The declared results; empty where a block declares none.</param>
internal sealed record Signature(
    string Name,
    ImmutableArray<SignatureInput> Inputs,
    ImmutableArray<HyperparameterIr> Hyperparameters,
    ImmutableArray<DimSymbol> Dimensions,
    DimSymbol? Prefix,
    ImmutableHashSet<DimSymbol> Wildcards,
    ImmutableArray<ResultIr> Results);

/// <summary>A tensor that a declaration takes.</summary>
internal sealed record SignatureInput(string Name, TensorType Type);
