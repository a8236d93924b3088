using System.Collections.Immutable;
using Nnet.Language.Ops;
using Nnet.Language.Shapes;
using Shouldly;

namespace Nnet.Language.Tests.Ops;

/// <summary>Short forms to call rows in tests.</summary>
internal static class Calls
{
    public static TensorType Float(params Dim[] dims) => new(ElementType.Float32, Shape.Of(dims));

    public static TensorType Of(ElementType element, params Dim[] dims) => new(element, Shape.Of(dims));

    public static OpCall Call(string name, Facts facts, ImmutableArray<OpInput> inputs, params (string Name, ArgumentValue Value)[] options)
    {
        var row = OpTable.Find(name)!;
        var bound = ArgumentBinder.Bind(name, row.Parameters, [.. options.Select(option => new GivenArgument(option.Name, option.Value))]);
        bound.Errors.ShouldBeEmpty();
        return new OpCall(row, inputs, bound.Values, facts);
    }

    public static OpOutcome Apply(string name, Facts facts, ImmutableArray<OpInput> inputs, params (string Name, ArgumentValue Value)[] options)
    {
        var call = Call(name, facts, inputs, options);
        return call.Row.Apply(call);
    }

    public static TensorType Infer(string name, Facts facts, TensorType input, params (string Name, ArgumentValue Value)[] options)
    {
        var outcome = Apply(name, facts, [input], options);
        outcome.ShouldBeOfType<OpSuccess>((outcome as OpError)?.Message);
        return ((OpSuccess)outcome).Value.Tensors.First();
    }

    public static OpError Error(string name, Facts facts, ImmutableArray<OpInput> inputs, params (string Name, ArgumentValue Value)[] options) =>
        Apply(name, facts, inputs, options).ShouldBeOfType<OpError>();

    public static ArgumentValue Int(Dim value) => new ArgumentValue.Int(value);

    public static ArgumentValue Tuple(int length, long value) => ArgumentValue.OfInts([.. Enumerable.Repeat(value, length)]);
}
