using System.Buffers.Binary;
using Nnet.Onnx.Wire;

namespace Nnet.Onnx.Model;

/// <summary>A tensor with its values (TensorProto).</summary>
/// <param name="Name">The value's name in the graph; empty inside of an attribute.</param>
/// <param name="Bytes">Elements row by row, little-endian.</param>
public sealed record OnnxTensor(string Name, OnnxElementType Type, IReadOnlyList<long> Shape, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Integers in one axis; a single 0-d number where <paramref name="isScalar"/>.</summary>
    public static OnnxTensor Integers(string name, IReadOnlyList<long> values, bool isScalar = false)
    {
        var bytes = new byte[values.Count * sizeof(long)];
        for (var i = 0; i < values.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * sizeof(long)), values[i]);
        }

        return new OnnxTensor(name, OnnxElementType.Int64, isScalar ? [] : [values.Count], bytes);
    }

    /// <summary>A tensor of one value.</summary>
    public static OnnxTensor Filled(string name, OnnxElementType type, IReadOnlyList<long> shape, double value)
    {
        var count = (int)shape.Aggregate(1L, (product, size) => checked(product * size));
        var bytes = new byte[count * type.Size()];
        for (var i = 0; i < count && value != 0; i++)
        {
            Write(bytes.AsSpan(i * type.Size()), type, value);
        }

        return new OnnxTensor(name, type, shape, bytes);
    }

    /// <summary>A matrix with rows and columns exchanged.</summary>
    public OnnxTensor Transposed(string name)
    {
        var (rows, columns, size) = ((int)Shape[0], (int)Shape[1], Type.Size());
        var from = Bytes.Span;
        var to = new byte[Bytes.Length];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                from.Slice(((i * columns) + j) * size, size).CopyTo(to.AsSpan(((j * rows) + i) * size));
            }
        }

        return new OnnxTensor(name, Type, [columns, rows], to);
    }

    /// <summary>The first axis cut in equal blocks, and some of them put together again.</summary>
    /// <param name="name">The name of the result.</param>
    /// <param name="count">How many blocks there are.</param>
    /// <param name="order">The numbers of the blocks that the result has, in its order.</param>
    public OnnxTensor Blocks(string name, int count, IReadOnlyList<int> order)
    {
        var size = Bytes.Length / count;
        var to = new byte[size * order.Count];
        for (var i = 0; i < order.Count; i++)
        {
            Bytes.Slice(order[i] * size, size).CopyTo(to.AsMemory(i * size));
        }

        return new OnnxTensor(name, Type, [Shape[0] / count * order.Count, .. Shape.Skip(1)], to);
    }

    /// <summary>Tensors one after the other, in a new shape.</summary>
    public static OnnxTensor Joined(string name, IReadOnlyList<OnnxTensor> parts, IReadOnlyList<long> shape)
    {
        var bytes = new byte[parts.Sum(part => part.Bytes.Length)];
        var at = 0;
        foreach (var part in parts)
        {
            part.Bytes.CopyTo(bytes.AsMemory(at));
            at += part.Bytes.Length;
        }

        return new OnnxTensor(name, parts[0].Type, shape, bytes);
    }

    internal ProtoMessage ToMessage()
    {
        var message = new ProtoMessage();
        foreach (var size in Shape)
        {
            message.Add(1, size);
        }

        return message.Add(2, (long)Type).AddText(8, Name).Add(9, Bytes);
    }

    private static void Write(Span<byte> to, OnnxElementType type, double value)
    {
        switch (type)
        {
            case OnnxElementType.Float32:
                BinaryPrimitives.WriteSingleLittleEndian(to, (float)value);
                break;
            case OnnxElementType.Float64:
                BinaryPrimitives.WriteDoubleLittleEndian(to, value);
                break;
            case OnnxElementType.Float16:
                BinaryPrimitives.WriteHalfLittleEndian(to, (Half)value);
                break;
            case OnnxElementType.BFloat16:
                BinaryPrimitives.WriteUInt16LittleEndian(to, (ushort)(BitConverter.SingleToUInt32Bits((float)value) >> 16));
                break;
            case OnnxElementType.Bool:
                to[0] = 1;
                break;
            default:
                BinaryPrimitives.WriteInt64LittleEndian(to, (long)value);
                break;
        }
    }
}
