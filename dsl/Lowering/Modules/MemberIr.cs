using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Modules;

/// <summary>
/// Something that a module registers. A block that was called <c>as ""</c> has no member of its own: its members stand among the parent's.
/// </summary>
/// <param name="Name">The user's name, or the one derived (conv1, convUnit1, layer1_0), unique in the module; in the language's spelling.</param>
/// <param name="Key">The key in a saved file, relative to the module (<c>conv1</c>, <c>layer1.0</c>).</param>
/// <param name="When">It exists only when this holds (a branch of an undecided <c>if</c>); null: always.</param>
public abstract record MemberIr(string Name, string Key, Condition? When, LineRef Line);

/// <summary>A layer with weights (or state): an instance of a row of the operation table.</summary>
/// <param name="Operation">The row's name.</param>
/// <param name="Arguments">Every parameter of the row with its value, defaults included.</param>
/// <param name="InputTypes">Types of the first use: inferred sizes (in_features, in_channels, normalized_shape) come from these.</param>
/// <param name="Inferred">The inferred sizes by PyTorch's names (<c>in_features</c>, ...), as the row gives them.</param>
public sealed record LayerMember(
    string Name, string Key, Condition? When, LineRef Line, string Operation,
    EquatableArray<ArgumentIr> Arguments, EquatableArray<TensorType> InputTypes, EquatableArray<ArgumentIr> Inferred)
    : MemberIr(Name, Key, When, Line);

/// <summary>An instance of another module.</summary>
/// <param name="Module">The class name of a <see cref="ModuleIr"/>.</param>
/// <param name="Dims">A value for each of its <see cref="ModuleIr.DimParameters"/>, in order.</param>
/// <param name="Arguments">A value for each of its hyperparameters, in order, defaults included.</param>
public sealed record BlockMember(
    string Name, string Key, Condition? When, LineRef Line, string Namespace, string Module, EquatableArray<Dim> Dims, EquatableArray<ArgumentIr> Arguments)
    : MemberIr(Name, Key, When, Line);

/// <summary>
/// A list of equal members: <c>* n</c>, or a member made in each turn of a loop whose count is not known. Keys are <c>Key.0</c>, <c>Key.1</c>, ...
/// </summary>
/// <param name="Index">The symbol of the running number, which the element's arguments may mention; null for <c>* n</c>.</param>
/// <param name="Start">The first value of <paramref name="Index"/>; item 0 of the list belongs to it.</param>
/// <param name="Element">The element; its name and key are ignored.</param>
public sealed record ListMember(
    string Name, string Key, Condition? When, LineRef Line, Dim Count, DimSymbol? Index, Dim Start, MemberIr Element)
    : MemberIr(Name, Key, When, Line);

/// <summary>A raw parameter: <c>weight scale: float[D] = Ones</c>.</summary>
/// <param name="Method">The row of its initialization; null with <paramref name="Fill"/>.</param>
/// <param name="Fill">A number to fill it with; null with <paramref name="Method"/>.</param>
public sealed record WeightMember(
    string Name, string Key, Condition? When, LineRef Line, TensorType Type, string? Method, EquatableArray<ArgumentIr> Arguments, IrValue? Fill)
    : MemberIr(Name, Key, When, Line);

/// <summary>A tensor that is saved and not trained; <paramref name="Body"/> computes it in the constructor and ends in a return.</summary>
public sealed record BufferMember(
    string Name, string Key, Condition? When, LineRef Line, TensorType Type, EquatableArray<Bodies.StatementIr> Body)
    : MemberIr(Name, Key, When, Line);
