using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Nnet.Checkpoints.Safetensors;

namespace Nnet.Checkpoints.PyTorch;

/// <summary>Writes plain tensors as <c>torch.save</c> does: a zip archive of a pickle (protocol 2) and one stored file a tensor. <c>torch.load</c> reads it, with <c>weights_only</c> too.</summary>
internal static class PyTorchWriter
{
    /// <summary>Writes an archive.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="tensors">Tensors with their bytes, contiguous.</param>
    public static void Write(Stream stream, IEnumerable<SafetensorsTensor> tensors)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var pickle = new MemoryStream();
        Op(pickle, 0x80, 2);
        Name(pickle, "collections", "OrderedDict");
        pickle.Write(")R("u8);
        var count = 0;
        foreach (var tensor in tensors)
        {
            Text(pickle, tensor.Name);
            Tensor(pickle, tensor, count);
            Put(archive, $"archive/data/{count++}", tensor.Bytes.Span);
        }

        pickle.Write("u."u8);
        Put(archive, "archive/data.pkl", pickle.ToArray());
        Put(archive, "archive/version", "3\n"u8);
    }

    private static void Tensor(MemoryStream pickle, SafetensorsTensor tensor, int key)
    {
        Name(pickle, "torch._utils", "_rebuild_tensor_v2");
        pickle.Write("(("u8);
        Text(pickle, "storage");
        Name(pickle, "torch", StorageOf(tensor.ElementType));
        Text(pickle, key.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Text(pickle, "cpu");
        Number(pickle, tensor.Shape.Aggregate(1L, (product, size) => product * size));
        pickle.Write("tQ"u8);
        Number(pickle, 0);
        Tuple(pickle, tensor.Shape);
        Tuple(pickle, Strides(tensor.Shape));
        Op(pickle, 0x89);
        Name(pickle, "collections", "OrderedDict");
        pickle.Write(")RtR"u8);
    }

    private static long[] Strides(IReadOnlyList<long> shape)
    {
        var strides = new long[shape.Count];
        for (long i = shape.Count - 1, stride = 1; i >= 0; stride *= Math.Max(1, shape[(int)i]), i--)
        {
            strides[i] = stride;
        }

        return strides;
    }

    private static void Tuple(MemoryStream pickle, IReadOnlyList<long> numbers)
    {
        pickle.WriteByte((byte)'(');
        foreach (var number in numbers)
        {
            Number(pickle, number);
        }

        pickle.WriteByte((byte)'t');
    }

    private static void Number(MemoryStream pickle, long number)
    {
        Span<byte> bytes = stackalloc byte[10];
        if (number is >= 0 and <= int.MaxValue)
        {
            bytes[0] = (byte)'J';
            BinaryPrimitives.WriteInt32LittleEndian(bytes[1..], (int)number);
            pickle.Write(bytes[..5]);
            return;
        }

        (bytes[0], bytes[1]) = (0x8A, 8);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[2..], number);
        pickle.Write(bytes);
    }

    private static void Text(MemoryStream pickle, string text)
    {
        Span<byte> length = stackalloc byte[5];
        var bytes = Encoding.UTF8.GetBytes(text);
        length[0] = (byte)'X';
        BinaryPrimitives.WriteInt32LittleEndian(length[1..], bytes.Length);
        pickle.Write(length);
        pickle.Write(bytes);
    }

    private static void Name(MemoryStream pickle, string module, string name) => pickle.Write(Encoding.ASCII.GetBytes($"c{module}\n{name}\n"));

    private static void Op(MemoryStream pickle, params byte[] codes) => pickle.Write(codes);

    private static void Put(ZipArchive archive, string name, ReadOnlySpan<byte> bytes)
    {
        using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
        entry.Write(bytes);
    }

    private static string StorageOf(string elementType) => elementType switch
    {
        "F64" => "DoubleStorage",
        "F32" => "FloatStorage",
        "F16" => "HalfStorage",
        "BF16" => "BFloat16Storage",
        "I64" => "LongStorage",
        "I32" => "IntStorage",
        "I16" => "ShortStorage",
        "I8" => "CharStorage",
        "U8" => "ByteStorage",
        "BOOL" => "BoolStorage",
        _ => throw new CheckpointException($"Elements of type {elementType} have no place in a PyTorch file."),
    };
}
