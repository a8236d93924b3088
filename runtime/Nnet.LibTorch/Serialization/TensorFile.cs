using static TorchSharp.torch;

namespace TorchSharp.Serialization;

/// <summary>
/// TorchSharp's own format of a tensor: element type, number of dimensions and their lengths as LEB128 integers, then the bytes of the elements in row-major order.
/// </summary>
internal static class TensorFile
{
    private const int MaximumRank = 64;

    internal static void Write(Tensor tensor, BinaryWriter writer)
    {
        var shape = tensor.shape;
        writer.Write7BitEncodedInt64((long)tensor.dtype);
        writer.Write7BitEncodedInt64(shape.Length);
        foreach (var length in shape) writer.Write7BitEncodedInt64(length);
        writer.Flush();
        tensor.WriteBytesToStream(writer.BaseStream);
    }

    /// <summary>Reads a tensor of whatever type and shape comes next.</summary>
    internal static Tensor Read(BinaryReader reader)
    {
        var (type, shape) = ReadHeader(reader);
        var tensor = empty(shape, type, CPU);
        tensor.ReadBytesFromStream(reader.BaseStream);
        return tensor;
    }

    /// <summary>Reads into a tensor that is there; its type and shape have to be those that come next.</summary>
    internal static void ReadInto(Tensor tensor, BinaryReader reader, bool skip)
    {
        var (type, shape) = ReadHeader(reader);
        if (skip)
        {
            Skip(reader, checked(shape.TotalSize() * type.ElementSize()));
            return;
        }
        if (type != tensor.dtype || !shape.AsSpan().SequenceEqual(tensor.shape))
            throw new ArgumentException($"The file has a {type} tensor of shape ({string.Join(", ", shape)}) where a {tensor.dtype} tensor of shape ({string.Join(", ", tensor.shape)}) is loaded.");
        using var unrecorded = no_grad();
        tensor.ReadBytesFromStream(reader.BaseStream);
    }

    private static (ScalarType Type, long[] Shape) ReadHeader(BinaryReader reader)
    {
        var type = (ScalarType)reader.Read7BitEncodedInt64();
        var rank = reader.Read7BitEncodedInt64();
        if (!Enum.IsDefined(type) || rank is < 0 or > MaximumRank) throw new InvalidDataException("This is not a tensor in TorchSharp's format.");
        var shape = new long[rank];
        for (var i = 0; i < rank; i++) shape[i] = reader.Read7BitEncodedInt64();
        return (type, shape);
    }

    private static void Skip(BinaryReader reader, long bytes)
    {
        if (reader.BaseStream.CanSeek) reader.BaseStream.Seek(bytes, SeekOrigin.Current);
        else for (; bytes > 0; bytes--) reader.ReadByte();
    }
}
