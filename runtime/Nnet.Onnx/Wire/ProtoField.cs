using Google.Protobuf;

namespace Nnet.Onnx.Wire;

/// <summary>A field of a message: its number and its content.</summary>
internal abstract record ProtoField(int Number)
{
    /// <summary>Bytes without the tag; for what has a length, with it.</summary>
    public abstract long ContentSize { get; }

    public abstract void Write(CodedOutputStream output);

    /// <summary>Bytes with the tag.</summary>
    public long Size => CodedOutputStream.ComputeTagSize(Number) + ContentSize;

    protected static long WithLength(long size) => CodedOutputStream.ComputeUInt64Size((ulong)size) + size;
}

/// <summary>An integer or enumeration.</summary>
internal sealed record IntegerField(int Number, long Value) : ProtoField(Number)
{
    public override long ContentSize => CodedOutputStream.ComputeInt64Size(Value);

    public override void Write(CodedOutputStream output)
    {
        output.WriteTag(Number, WireFormat.WireType.Varint);
        output.WriteInt64(Value);
    }
}

/// <summary>A 32-bit floating point number.</summary>
internal sealed record FloatField(int Number, float Value) : ProtoField(Number)
{
    public override long ContentSize => sizeof(float);

    public override void Write(CodedOutputStream output)
    {
        output.WriteTag(Number, WireFormat.WireType.Fixed32);
        output.WriteFloat(Value);
    }
}

/// <summary>Bytes, or a text in UTF-8. They are not copied.</summary>
internal sealed record BytesField(int Number, ReadOnlyMemory<byte> Value) : ProtoField(Number)
{
    public override long ContentSize => WithLength(Value.Length);

    public override void Write(CodedOutputStream output)
    {
        output.WriteTag(Number, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(UnsafeByteOperations.UnsafeWrap(Value));
    }
}

/// <summary>A message in the message.</summary>
internal sealed record MessageField(int Number, ProtoMessage Value) : ProtoField(Number)
{
    public override long ContentSize => WithLength(Value.Size);

    public override void Write(CodedOutputStream output)
    {
        output.WriteTag(Number, WireFormat.WireType.LengthDelimited);
        output.WriteLength((int)Value.Size);
        Value.Write(output);
    }
}
