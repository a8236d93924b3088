using Nnet.Checkpoints.PyTorch;
using Nnet.Checkpoints.Safetensors;
using static TorchSharp.torch;

namespace Nnet.Checkpoints;

/// <summary>Named tensors in files: safetensors, or PyTorch's own (<c>.pth</c>, <c>.pt</c>), by the file's name.</summary>
public static class WeightsFile
{
    /// <summary>Writes tensors (any device) under their keys.</summary>
    /// <param name="path">The file; <c>.pth</c> and <c>.pt</c> are written as <c>torch.save</c> writes a state dict, all else as safetensors.</param>
    /// <param name="tensors">Keys and tensors.</param>
    /// <param name="metadata">Words about them, which a PyTorch file has no place for.</param>
    /// <param name="previous">Where the file goes that was there; null: it is replaced.</param>
    /// <exception cref="CheckpointException">The disk is full, or the folder cannot be written.</exception>
    public static void Save(string path, IEnumerable<(string Key, Tensor Value)> tensors, IReadOnlyDictionary<string, string> metadata, string? previous = null)
    {
        SafetensorsTensor[] entries = [.. tensors.Select(entry => ToEntry(entry.Key, entry.Value))];
        AtomicFile.Write(
            path,
            stream =>
            {
                if (PyTorchFile.HasItsName(path))
                {
                    PyTorchWriter.Write(stream, entries);
                }
                else
                {
                    SafetensorsWriter.Write(stream, entries, new Dictionary<string, string>(metadata) { [ContentHash.Name] = ContentHash.Of(entries, metadata) });
                }
            },
            previous);
    }

    /// <summary>Reads all tensors of a file to the CPU.</summary>
    /// <returns>Tensors that the caller owns, and the metadata.</returns>
    /// <exception cref="CheckpointException">The file is missing, torn, or has something else than plain tensors.</exception>
    public static (IReadOnlyDictionary<string, Tensor> Tensors, IReadOnlyDictionary<string, string> Metadata) Load(string path)
    {
        if (PyTorchFile.HasItsName(path))
        {
            return (LoadPyTorch(PyTorchFile.Open(path)), new Dictionary<string, string>());
        }

        using var file = SafetensorsFile.Open(path);
        SafetensorsTensor[] entries = [.. file.Entries.Select(entry => new SafetensorsTensor(entry.Name, entry.ElementType, entry.Shape, file.ReadBytes(entry)))];
        if (file.Metadata.TryGetValue(ContentHash.Name, out var expected) && expected != ContentHash.Of(entries, file.Metadata))
        {
            throw new CheckpointException($"\"{path}\" is torn: its content is not what its checksum says.");
        }

        return (entries.ToDictionary(entry => entry.Name, entry => ToTensor(entry.ElementType, entry.Shape, entry.Bytes)), file.Metadata);
    }

    /// <summary>The words of a file about its tensors, without reading them; none in a PyTorch file.</summary>
    /// <exception cref="CheckpointException">The file is missing or torn.</exception>
    public static IReadOnlyDictionary<string, string> Metadata(string path)
    {
        if (PyTorchFile.HasItsName(path))
        {
            return new Dictionary<string, string>();
        }

        using var file = SafetensorsFile.Open(path);
        return file.Metadata;
    }

    private static Dictionary<string, Tensor> LoadPyTorch(PyTorchFile file)
    {
        var storages = file.Tensors.Select(entry => entry.Tensor.Storage).DistinctBy(storage => storage.Key)
            .ToDictionary(storage => storage.Key, storage => ToTensor(storage.ElementType, [storage.Count], file.Storages[storage.Key]));
        try
        {
            return file.Tensors.ToDictionary(entry => entry.Key, entry =>
            {
                using var view = storages[entry.Tensor.Storage.Key].as_strided(entry.Tensor.Shape, entry.Tensor.Stride, entry.Tensor.Offset);
                using var whole = view.contiguous();
                return whole.clone();
            });
        }
        finally
        {
            foreach (var storage in storages.Values)
            {
                storage.Dispose();
            }
        }
    }

    private static SafetensorsTensor ToEntry(string key, Tensor value)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var plain = value.detach().cpu().contiguous();
        return new SafetensorsTensor(key, Name(value.dtype), value.shape, plain.bytes.ToArray());
    }

    private static Tensor ToTensor(string elementType, IReadOnlyList<long> shape, ReadOnlyMemory<byte> bytes)
    {
        var tensor = empty([.. shape], dtype: Type(elementType));
        if (bytes.Length > 0)
        {
            bytes.Span.CopyTo(tensor.bytes);
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
