using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>The ONNX operators that an operation becomes, in order. One operator is a direct counterpart; several are a composition that the exporter knows by the row's name.</summary>
public sealed record OnnxForm(ImmutableArray<string> Operators)
{
    public bool IsComposed => Operators.Length > 1;

    public static OnnxForm Operator(string name) => new([name]);

    public static OnnxForm Composed(params string[] operators) => new([.. operators]);

    /// <summary>Only for training: nothing is left of it in an exported network.</summary>
    public static OnnxForm TrainingOnly { get; } = new([]);

    public bool Equals(OnnxForm? other) => other is not null && Operators.SequenceEqual(other.Operators);

    public override int GetHashCode() => Operators.Length;
}
