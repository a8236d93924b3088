using Nnet.Onnx.Wire;

namespace Nnet.Onnx.Model;

/// <summary>The type of a value (ValueInfoProto).</summary>
/// <param name="Shape">A number or, where it is known only at run time, a name or formula for each axis.</param>
public sealed record OnnxValueInfo(string Name, OnnxElementType Type, IReadOnlyList<OnnxDimension> Shape)
{
    internal ProtoMessage ToMessage()
    {
        var shape = new ProtoMessage().AddAll(1, Shape, dimension => dimension.ToMessage());
        var tensor = new ProtoMessage().Add(1, (long)Type).Add(2, shape);
        return new ProtoMessage().Add(1, Name).Add(2, new ProtoMessage().Add(1, tensor));
    }
}

/// <summary>The size of an axis: <see cref="Size"/>, or <see cref="Symbol"/> where that is null; an empty symbol says nothing, and is equal to no other size.</summary>
public sealed record OnnxDimension(long? Size, string Symbol)
{
    internal ProtoMessage ToMessage() => Size is { } size ? new ProtoMessage().Add(1, size) : new ProtoMessage().AddText(2, Symbol);

    /// <inheritdoc/>
    public override string ToString() => Size?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? Symbol;
}
