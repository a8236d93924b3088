using Nnet.Checkpoints.Safetensors;
using static TorchSharp.torch;

namespace Nnet.Checkpoints;

/// <summary>Named tensors in safetensors files.</summary>
public static class WeightsFile
{
    /// <summary>Writes tensors (any device) under their keys.</summary>
    public static void Save(string path, IEnumerable<(string Key, Tensor Value)> tensors, IReadOnlyDictionary<string, string> metadata) =>
        AtomicFile.Write(path, stream => SafetensorsWriter.Write(stream, tensors.Select(entry => ToEntry(entry.Key, entry.Value)), metadata));

    /// <summary>Reads all tensors of a file to the CPU.</summary>
    /// <returns>Tensors that the caller owns, and the metadata.</returns>
    public static (IReadOnlyDictionary<string, Tensor> Tensors, IReadOnlyDictionary<string, string> Metadata) Load(string path)
    {
        using var file = SafetensorsFile.Open(path);
        return (file.Entries.ToDictionary(entry => entry.Name, entry => ToTensor(entry, file.ReadBytes(entry))), file.Metadata);
    }

    private static SafetensorsTensor ToEntry(string key, Tensor value)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var plain = value.detach().cpu().contiguous();
        return new SafetensorsTensor(key, Name(value.dtype), value.shape, plain.bytes.ToArray());
    }

    private static Tensor ToTensor(SafetensorsEntry entry, byte[] bytes)
    {
        var tensor = empty([.. entry.Shape], dtype: Type(entry.ElementType));
        if (bytes.Length > 0)
        {
            tensor.bytes = bytes;
        }

        return tensor;
    }

    private static string Name(ScalarType type) => type switch
    {
        ScalarType.Float64 => "F64",
        ScalarType.Float32 => "F32",
        ScalarType.Float16 => "F16",
        ScalarType.BFloat16 => "BF16",
        ScalarType.Int64 => "I64",
        ScalarType.Int32 => "I32",
        ScalarType.Int16 => "I16",
        ScalarType.Int8 => "I8",
        ScalarType.Byte => "U8",
        ScalarType.Bool => "BOOL",
        _ => throw new CheckpointException($"Tensors of {type} have no place in a safetensors file."),
    };

    private static ScalarType Type(string name) => name switch
    {
        "F64" => ScalarType.Float64,
        "F32" => ScalarType.Float32,
        "F16" => ScalarType.Float16,
        "BF16" => ScalarType.BFloat16,
        "I64" => ScalarType.Int64,
        "I32" => ScalarType.Int32,
        "I16" => ScalarType.Int16,
        "I8" => ScalarType.Int8,
        "U8" => ScalarType.Byte,
        "BOOL" => ScalarType.Bool,
        _ => throw new CheckpointException($"Element type \"{name}\" of a safetensors file is not supported."),
    };
}
