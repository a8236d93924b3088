using System.Collections.Immutable;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Writes operations into the module's body and into the flat graph, and makes values of their results.</summary>
internal sealed class Emitter(EvaluationState state)
{
    /// <summary>An operation: a node of the graph, and a statement where a body is being written.</summary>
    public ImmutableArray<TensorValue> Emit(Frame frame, Emission emission)
    {
        var types = emission.Results.ToImmutableArray();
        var nodes = state.Graph.Add(
            emission.Path ?? state.Graph.Path,
            emission.Operation,
            emission.Inputs.Select(GraphOperand),
            types,
            emission.Place.Line,
            emission.Arguments,
            state.SharedDepth > 0 ? [] : emission.Weights,
            emission.Flops,
            slice: emission.Slice);
        var outputs = frame.Body is { } body && emission.Statement is { } statement ? body.Compute(statement, types, emission.Place.Line) : default;
        var origin = new ValueOrigin(emission.Operation, emission.Place);
        return [.. nodes.Select((node, i) => new TensorValue(types[i], outputs.IsDefault ? null : new ValueOperand(outputs[i].Id), new ValueOperand(node.Id), origin))];
    }

    /// <summary>A value as an operand of the module's body; null for an input that is not given.</summary>
    public static OperandIr? BodyOperand(Value? value) => value switch
    {
        TensorValue { Body: { } body } => body,
        PlainValue plain => new PlainOperand(plain.Content),
        _ => null,
    };

    /// <summary>Nested results out of a flat list, as the row nests them.</summary>
    public static Value Nest(OpValue shape, ImmutableArray<TensorValue> flat)
    {
        var next = 0;
        return Take(shape);

        Value Take(OpValue value) => value is OpValue.Tuple tuple ? new TupleValue([.. tuple.Values.Select(Take)]) : flat[next++];
    }

    private static OperandIr? GraphOperand(Value? value) => value switch
    {
        TensorValue tensor => tensor.Graph,
        PlainValue plain => new PlainOperand(plain.Content),
        _ => null,
    };
}

/// <summary>What an operation writes.</summary>
/// <param name="Operation">Its name in the graph.</param>
/// <param name="Statement">What the body says; null: nothing (a block that is written as one call).</param>
internal sealed record Emission(string Operation, OperationIr? Statement, IEnumerable<TensorType> Results, Place Place)
{
    public string? Path { get; init; }

    public IReadOnlyList<Value?> Inputs { get; init; } = [];

    public IEnumerable<ArgumentIr> Arguments { get; init; } = [];

    public IEnumerable<GraphWeight> Weights { get; init; } = [];

    public Dim? Flops { get; init; }

    /// <summary>What a slice takes of each axis, over values of the graph.</summary>
    public IEnumerable<SliceItemIr> Slice { get; init; } = [];
}
