using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Modules;

/// <summary>
/// A module from which one C# class is emitted. A block is lowered once, over its own symbols; where its body can be decided only for the sizes of a use,
/// it is lowered for each distinct use (<c>Name</c>, <c>Name2</c>, ...).
/// </summary>
/// <param name="Declared">The name of the declaration; <see cref="DeclarationIr.Name"/> is that of the class (they differ in <c>Name2</c>).</param>
/// <param name="Inputs">The tensors of <c>forward</c>, in order.</param>
/// <param name="Hyperparameters">Parameters of the constructor after <paramref name="DimParameters"/>, in the order of the declaration.</param>
/// <param name="DimParameters">Dimension symbols of the inputs that construction needs (in_channels, ...): leading parameters of the constructor, in order.</param>
/// <param name="DimSources">Where <c>forward</c> reads each dimension symbol that its body or guards use.</param>
/// <param name="Guards">Facts that the compiler leaves to the boundary: checked by the constructor or by the typed call.</param>
/// <param name="Opaque">The meaning of the opaque conditions that members, guards and branches mention.</param>
/// <param name="Members">Layers, blocks, parameters and buffers in the order of registration.</param>
/// <param name="Body">The statements of <c>forward</c>; the last one is a <see cref="ReturnIr"/>. Empty for an extern block.</param>
/// <param name="Results">The declared results, or one with an empty name where a block declares none.</param>
/// <param name="Inits">Initialization, to be applied in order at the end of the constructor.</param>
/// <param name="Costs">What one sample costs, over the module's own symbols.</param>
public sealed record ModuleIr(
    string Namespace,
    string Name,
    string? Doc,
    LineRef Line,
    string Declared,
    ModuleKind Kind,
    EquatableArray<ValueIr> Inputs,
    EquatableArray<HyperparameterIr> Hyperparameters,
    EquatableArray<DimSymbol> DimParameters,
    EquatableArray<DimSourceIr> DimSources,
    EquatableArray<GuardIr> Guards,
    EquatableArray<OpaqueIr> Opaque,
    EquatableArray<MemberIr> Members,
    EquatableArray<StatementIr> Body,
    EquatableArray<ResultIr> Results,
    EquatableArray<InitIr> Inits,
    CostsIr Costs) : DeclarationIr(Namespace, Name, Doc, Line)
{
    /// <summary>Ranges of its hyperparameters, for the values of tuning spaces and command lines.</summary>
    public EquatableArray<NumberRangeIr> Ranges { get; init; }

    /// <summary>Names of dimensions and hyperparameters in the types of its inputs and results: what its surroundings see of it.</summary>
    public IEnumerable<string> NamesInTypes => Inputs.Select(input => input.Type).Concat(Results.Select(result => result.Type)).SelectMany(type => type.Symbols).Select(symbol => symbol.Name);
}

/// <summary>What a module was declared as.</summary>
public enum ModuleKind
{
    /// <summary>A network: C# sees it, recipes name it.</summary>
    Network,

    /// <summary>A block: a part of networks.</summary>
    Block,

    /// <summary>A block whose class the user writes in C#; its declared types are checked when it runs.</summary>
    Extern,
}
