using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Generator.Tests.Emission;

/// <summary>Short forms for intermediate representation written by hand.</summary>
internal static class Ir
{
    public static LineRef Line(int line) => new("net.nnet", line);

    public static DimSymbol Symbol(string name, DimSymbolKind kind = DimSymbolKind.Dimension) => new(name, name.Sum(character => character), kind);

    public static TensorType Float(params Dim[] dims) => new(ElementType.Float32, Shape.Of(dims));

    public static OperandIr Value(int id) => new ValueOperand(id);

    public static ArgumentIr Argument(string name, Dim value, bool isDefault = false) => new(name, new DimValue(value), isDefault);

    public static ArgumentIr Sizes(string name, int count, Dim value, bool isDefault = false) =>
        new(name, new ListValue(Enumerable.Repeat<IrValue>(new DimValue(value), count).ToEquatable()), isDefault);

    public static ComputeIr Call(int id, string? name, TensorType type, int line, string operation, EquatableArray<ArgumentIr> arguments, params int[] inputs) =>
        new(One(new ValueIr(id, name, type)), new OpCallIr(operation, inputs.Select(OperandIr? (input) => Value(input)).ToEquatable(), arguments), Line(line), default);

    public static ComputeIr Member(int id, string? name, TensorType type, int line, string member, params int[] inputs) =>
        new(One(new ValueIr(id, name, type)), new MemberCallIr(member, null, inputs.Select(OperandIr? (input) => Value(input)).ToEquatable()), Line(line), default);

    public static ComputeIr Binary(int id, string? name, TensorType type, int line, string @operator, int left, int right) =>
        new(One(new ValueIr(id, name, type)), new BinaryIr(@operator, Value(left), Value(right)), Line(line), default);

    public static ReturnIr Return(int line, params int[] values) => new(values.Select(Value).ToEquatable(), Line(line), default);

    public static EquatableArray<T> One<T>(T item) => ImmutableArray.Create(item);

    public static EquatableArray<T> Many<T>(params T[] items) => items.ToEquatable();

    public static LayerMember Layer(string name, string operation, TensorType input, EquatableArray<ArgumentIr> inferred, params ArgumentIr[] arguments) =>
        new(name, name, null, Line(1), operation, arguments.ToEquatable(), One(input), inferred);

    public static ModuleIr Module(
        string name, ModuleKind kind, EquatableArray<ValueIr> inputs, EquatableArray<HyperparameterIr> hyperparameters, EquatableArray<DimSymbol> dims, EquatableArray<DimSourceIr> sources,
        EquatableArray<MemberIr> members, EquatableArray<StatementIr> body, EquatableArray<ResultIr> results, string? doc = null) =>
        new("Examples.Test", name, doc, Line(1), name, kind, inputs, hyperparameters, dims, sources, default, default, members, body, results, default, new(Dim.Of(1), Dim.Of(1), Dim.Of(1), Dim.Of(1)));

    public static ProgramIr Program(params ModuleIr[] modules) => ProgramIr.Empty with { Modules = modules.ToEquatable() };
}
