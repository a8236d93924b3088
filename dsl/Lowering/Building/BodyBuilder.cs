using System.Collections.Immutable;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Building;

/// <summary>Collects the statements of one body while it is evaluated; nested lists for loops and branches.</summary>
public sealed class BodyBuilder
{
    private readonly Stack<List<StatementIr>> _open = new();
    private readonly Dictionary<int, ValueIr> _values = [];

    /// <summary>A body without statements.</summary>
    public BodyBuilder() => _open.Push([]);

    /// <summary>A new value with an id of its own.</summary>
    public ValueIr NewValue(TensorType type, string? name = null)
    {
        var value = new ValueIr(_values.Count, name, type);
        _values.Add(value.Id, value);
        return value;
    }

    /// <summary>Gives a value the name that the user binds it to; the first name stays.</summary>
    public void Name(int id, string name)
    {
        if (_values.TryGetValue(id, out var value) && value.Name is null) _values[id] = value with { Name = name };
    }

    /// <summary>Adds an operation with one value per result type.</summary>
    public ImmutableArray<ValueIr> Compute(OperationIr operation, IEnumerable<TensorType> results, LineRef line)
    {
        var outputs = results.Select(type => NewValue(type)).ToImmutableArray();
        Add(new ComputeIr(outputs, operation, line, default));
        return outputs;
    }

    /// <summary>Adds a statement to the innermost open list.</summary>
    public void Add(StatementIr statement) => _open.Peek().Add(statement);

    /// <summary>Opens the list of a loop's or branch's body.</summary>
    public void Begin() => _open.Push([]);

    /// <summary>Closes the innermost list.</summary>
    public ImmutableArray<StatementIr> End() => [.. _open.Pop()];

    /// <summary>The finished body with final names and last uses; <paramref name="inputs"/> are never disposed.</summary>
    public EquatableArray<StatementIr> Build(IEnumerable<int> inputs)
    {
        var named = StatementNames.Apply([.. _open.Peek()], _values);
        return Liveness.Annotate(named, inputs);
    }

    /// <summary>The value of an id with its final name.</summary>
    public ValueIr Value(int id) => _values[id];
}
