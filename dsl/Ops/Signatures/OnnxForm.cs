using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>The ONNX operators that an operation becomes, in order. One operator is a direct counterpart; several are a composition that the exporter knows by the row's name.</summary>
public sealed record OnnxForm(ImmutableArray<string> Operators)
{
    public bool IsComposed => Operators.Length > 1;

    public static OnnxForm Operator(string name) => new([name]);

    public static OnnxForm Composed(params string[] operators) => new([.. operators]);

    /// <summary>Only for training, or the input itself: nothing is left of it in an exported network.</summary>
    public static OnnxForm TrainingOnly { get; } = new([]);

    /// <summary>ONNX cannot say it: an export names the operation and stops.</summary>
    public static OnnxForm None { get; } = new([]) { Exists = false };

    /// <summary>False for <see cref="None"/>.</summary>
    public bool Exists { get; private init; } = true;

    public bool Equals(OnnxForm? other) => other is not null && Exists == other.Exists && Operators.SequenceEqual(other.Operators);

    public override int GetHashCode() => Operators.Length;
}
