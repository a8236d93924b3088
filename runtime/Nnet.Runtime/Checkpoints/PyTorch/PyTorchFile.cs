using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using Nnet.Checkpoints.Safetensors;

namespace Nnet.Checkpoints.PyTorch;

/// <summary>
/// The plain tensors of a file that <c>torch.save</c> wrote: a state dict, or one below a key such as <c>state_dict</c> or <c>model</c>.
/// Both formats: the zip archive (since PyTorch 1.6) and the row of pickles before it. Nothing of the file is executed.
/// </summary>
internal sealed class PyTorchFile
{
    private const string LegacyMagic = "119547037146038801333356";
    private static readonly string[] Wrappers = ["state_dict", "model_state_dict", "model", "module", "net"];

    private PyTorchFile(IReadOnlyList<(string Key, PickledTensor Tensor)> tensors, IReadOnlyDictionary<string, byte[]> storages) => (Tensors, Storages) = (tensors, storages);

    /// <summary>The tensors by key, in order.</summary>
    public IReadOnlyList<(string Key, PickledTensor Tensor)> Tensors { get; }

    /// <summary>The bytes of each storage, little-endian.</summary>
    public IReadOnlyDictionary<string, byte[]> Storages { get; }

    /// <summary>True for the names that PyTorch's users give such files.</summary>
    public static bool HasItsName(string path) => Path.GetExtension(path).ToLowerInvariant() is ".pth" or ".pt" or ".bin" or ".ckpt";

    /// <summary>Reads a file.</summary>
    /// <exception cref="CheckpointException">It is missing, torn, or has something else than plain tensors.</exception>
    public static PyTorchFile Open(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var isZip = stream.ReadByte() == 'P' && stream.ReadByte() == 'K';
            stream.Position = 0;
            return isZip ? ReadZip(stream) : ReadLegacy(stream);
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException or EndOfStreamException or OverflowException)
        {
            throw new CheckpointException($"\"{path}\" is no file of plain PyTorch tensors or is torn: {exception.Message.TrimEnd('.')}.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CheckpointException($"Cannot read \"{path}\": {exception.Message}", exception);
        }
    }

    private static PyTorchFile ReadZip(FileStream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        var pickle = archive.Entries.FirstOrDefault(entry => entry.FullName.EndsWith("/data.pkl", StringComparison.Ordinal))
            ?? throw new FormatException(archive.Entries.Any(entry => entry.FullName.Contains("/code/", StringComparison.Ordinal)) ? "it is a TorchScript program, not a state dict" : "its archive has no data.pkl");
        var root = pickle.FullName[..^"data.pkl".Length];
        if (archive.GetEntry(root + "byteorder") is { } order && Text(order) != "little")
        {
            throw new FormatException("its numbers are big-endian");
        }

        var tensors = TensorsOf(new PickleReader(new MemoryStream(Bytes(pickle, pickle.Length))).Read());
        var storages = tensors.Select(entry => entry.Tensor.Storage).DistinctBy(storage => storage.Key).ToDictionary(
            storage => storage.Key,
            storage => Bytes(archive.GetEntry($"{root}data/{storage.Key}") ?? throw new FormatException($"the data of storage {storage.Key} is missing"), Size(storage)));
        return Checked(tensors, storages);
    }

    private static PyTorchFile ReadLegacy(FileStream file)
    {
        using var stream = new BufferedStream(file, 1 << 16);
        if (new PickleReader(stream).Read() is not BigInteger magic || magic.ToString(System.Globalization.CultureInfo.InvariantCulture) != LegacyMagic)
        {
            throw new FormatException("it begins like none");
        }

        new PickleReader(stream).Read();
        new PickleReader(stream).Read();
        var tensors = TensorsOf(new PickleReader(stream).Read());
        var keys = new PickleReader(stream).Read() as PickledList ?? throw new FormatException("its storages have no list");
        var known = tensors.Select(entry => entry.Tensor.Storage).DistinctBy(storage => storage.Key).ToDictionary(storage => storage.Key);
        var storages = new Dictionary<string, byte[]>();
        Span<byte> count = stackalloc byte[8];
        foreach (var key in keys.Items.Cast<string>())
        {
            stream.ReadExactly(count);
            var storage = known.GetValueOrDefault(key) ?? throw new FormatException($"its storage {key} belongs to no tensor");
            if (BinaryPrimitives.ReadInt64LittleEndian(count) != storage.Count)
            {
                throw new FormatException($"its storage {key} has another size than its tensors say");
            }

            stream.ReadExactly(storages[key] = new byte[Size(storage)]);
        }

        return Checked(tensors, storages);
    }

    private static List<(string Key, PickledTensor Tensor)> TensorsOf(object? root)
    {
        var dictionary = root as PickledDictionary ?? throw new FormatException("it holds no dictionary of tensors");
        while (dictionary.Entries.FirstOrDefault(entry => entry.Key is string key && Wrappers.Contains(key) && entry.Value is PickledDictionary).Value is PickledDictionary inner)
        {
            dictionary = inner;
        }

        return
        [
            .. dictionary.Entries.Select(entry => entry is (string key, PickledTensor tensor)
                ? (key, tensor)
                : throw new FormatException($"its entry \"{entry.Key}\" is no tensor. Save the state dict alone: torch.save(model.state_dict(), path)")),
        ];
    }

    private static PyTorchFile Checked(List<(string Key, PickledTensor Tensor)> tensors, Dictionary<string, byte[]> storages)
    {
        foreach (var (key, tensor) in tensors)
        {
            var last = checked(tensor.Offset + tensor.Shape.Zip(tensor.Stride, (size, stride) => checked((size - 1) * stride)).Sum());
            if (tensor.Offset < 0 || tensor.Shape.Length != tensor.Stride.Length || (!tensor.Shape.Contains(0) && last >= tensor.Storage.Count) || !storages.ContainsKey(tensor.Storage.Key))
            {
                throw new FormatException($"the tensor \"{key}\" reaches beyond its data");
            }
        }

        return new PyTorchFile(tensors, storages);
    }

    private static long Size(PickledStorage storage) => checked(storage.Count * SafetensorsEntry.SizeOf(storage.ElementType));

    private static byte[] Bytes(ZipArchiveEntry entry, long size)
    {
        if (entry.Length < size || size > Array.MaxLength)
        {
            throw new FormatException($"\"{entry.FullName}\" has {entry.Length} bytes, its tensors need {size}");
        }

        var bytes = new byte[size];
        using var data = entry.Open();
        data.ReadExactly(bytes);
        return bytes;
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd().Trim();
    }
}
