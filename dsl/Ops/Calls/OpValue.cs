using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>What an operation gives: a tensor, or a tuple of values (LSTM: <c>(states, (h, c))</c>). C# methods return the tensors of a tuple flat, in this order.</summary>
public abstract record OpValue
{
    private OpValue()
    {
    }

    /// <summary>The tensors in it, in order.</summary>
    public abstract IEnumerable<TensorType> Tensors { get; }

    public sealed record Tensor(TensorType Type) : OpValue
    {
        public override IEnumerable<TensorType> Tensors => [Type];

        public override string ToString() => Type.ToString();
    }

    public sealed record Tuple(ImmutableArray<OpValue> Values) : OpValue
    {
        public override IEnumerable<TensorType> Tensors => Values.SelectMany(value => value.Tensors);

        public override string ToString() => $"({string.Join(", ", Values)})";

        public bool Equals(Tuple? other) => other is not null && Values.SequenceEqual(other.Values);

        public override int GetHashCode() => Values.Aggregate(5, (hash, value) => unchecked(hash * 31 + value.GetHashCode()));
    }
}
