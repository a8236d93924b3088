using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>One tensor in TorchSharp's file format: element type, number of dimensions and lengths in seven bits a byte, then the elements in row-major order.</summary>
internal static class TensorStream
{
    internal static void Write(BinaryWriter writer, Tensor tensor)
    {
        writer.Write7BitEncodedInt((int)tensor.dtype);
        writer.Write7BitEncodedInt((int)tensor.dim());
        foreach (var length in tensor.shape) writer.Write7BitEncodedInt64(length);
        writer.Flush();
        using var detached = tensor.detach();
        detached.WriteBytesToStream(writer.BaseStream);
    }

    internal static Tensor Read(BinaryReader reader)
    {
        var type = (ScalarType)reader.Read7BitEncodedInt();
        var shape = new long[reader.Read7BitEncodedInt()];
        for (var i = 0; i < shape.Length; i++) shape[i] = reader.Read7BitEncodedInt64();
        var tensor = empty(shape, dtype: type, device: CPU);
        tensor.ReadBytesFromStream(reader.BaseStream);
        return tensor;
    }
}
