namespace Nnet.Language.Ops;

/// <summary>The C# form of an option's value.</summary>
public enum TorchType
{
    Long,
    Int,
    Double,
    Float,
    Bool,
    String,

    /// <summary><c>(2, 2)</c>; a single number is repeated.</summary>
    LongTuple,

    /// <summary><c>new long[] { 2, 2 }</c> or a collection expression.</summary>
    LongArray,

    /// <summary>A member of an enum, by <see cref="TorchValue.Option.Words"/>.</summary>
    Enum,

    /// <summary><c>TorchSharp.torch.ScalarType</c> of an element type's name.</summary>
    ScalarType,

    /// <summary>A number as a <c>TorchSharp.Scalar</c>.</summary>
    Scalar,
}
