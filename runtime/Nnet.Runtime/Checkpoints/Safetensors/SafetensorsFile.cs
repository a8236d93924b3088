using System.Buffers.Binary;
using System.Text.Json;

namespace Nnet.Checkpoints.Safetensors;

/// <summary>
/// A safetensors file: 8 bytes of header length (little-endian), a JSON header, the data. Checked when it is opened: sizes, offsets
/// without holes or overlap, no key twice. Tensors are read when they are asked for.
/// </summary>
public sealed class SafetensorsFile : IDisposable
{
    private const long LargestHeader = 100_000_000;
    private readonly FileStream stream;
    private readonly long dataStart;

    private SafetensorsFile(FileStream stream, long dataStart, IReadOnlyList<SafetensorsEntry> entries, IReadOnlyDictionary<string, string> metadata)
    {
        this.stream = stream;
        this.dataStart = dataStart;
        Entries = entries;
        Metadata = metadata;
    }

    /// <summary>The tensors in the order of their data.</summary>
    public IReadOnlyList<SafetensorsEntry> Entries { get; }

    /// <summary>The file's <c>__metadata__</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Opens and checks a file.</summary>
    /// <exception cref="CheckpointException">It is missing, torn, or no safetensors file.</exception>
    public static SafetensorsFile Open(string path)
    {
        FileStream stream;
        try
        {
            stream = File.OpenRead(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CheckpointException($"Cannot read \"{path}\": {exception.Message}", exception);
        }

        try
        {
            return Read(stream, path);
        }
        catch (Exception exception) when (IsOfContent(exception))
        {
            stream.Dispose();
            throw new CheckpointException($"\"{path}\" is no safetensors file or is torn: {exception.Message}", exception);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>The bytes of a tensor, little-endian, row-major.</summary>
    public byte[] ReadBytes(SafetensorsEntry entry)
    {
        var bytes = new byte[entry.End - entry.Begin];
        stream.Position = dataStart + entry.Begin;
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    /// <summary>What reading a header throws that is not as the format says.</summary>
    private static bool IsOfContent(Exception exception) => exception
        is JsonException or InvalidOperationException or FormatException or OverflowException or EndOfStreamException or KeyNotFoundException or IndexOutOfRangeException;

    private static SafetensorsFile Read(FileStream stream, string path)
    {
        Span<byte> prefix = stackalloc byte[8];
        stream.ReadExactly(prefix);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > LargestHeader || (long)length > stream.Length - 8)
        {
            throw new CheckpointException($"\"{path}\" is no safetensors file or is torn: its header should have {length} bytes, the file has {stream.Length}.");
        }

        var header = new byte[length];
        stream.ReadExactly(header);
        var entries = new List<SafetensorsEntry>();
        var metadata = new Dictionary<string, string>();
        using var json = JsonDocument.Parse(header);
        foreach (var property in json.RootElement.EnumerateObject())
        {
            if (property.Name == "__metadata__")
            {
                foreach (var entry in property.Value.EnumerateObject())
                {
                    metadata[entry.Name] = entry.Value.GetString() ?? "";
                }
            }
            else
            {
                var offsets = property.Value.GetProperty("data_offsets");
                entries.Add(new SafetensorsEntry(
                    property.Name,
                    property.Value.GetProperty("dtype").GetString()!,
                    [.. property.Value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())],
                    offsets[0].GetInt64(),
                    offsets[1].GetInt64()));
            }
        }

        entries.Sort((a, b) => a.Begin != b.Begin ? a.Begin.CompareTo(b.Begin) : a.End.CompareTo(b.End));
        Check(entries, stream.Length - 8 - (long)length, path);
        return new SafetensorsFile(stream, 8 + (long)length, entries, metadata);
    }

    private static void Check(List<SafetensorsEntry> entries, long dataLength, string path)
    {
        long at = 0;
        var names = new HashSet<string>();
        foreach (var entry in entries)
        {
            var size = SafetensorsEntry.SizeOf(entry.ElementType);
            var count = entry.Shape.Aggregate(1L, (product, dim) => checked(product * dim));
            var problem = size == 0 ? $"element type \"{entry.ElementType}\" is unknown"
                : !names.Add(entry.Name) ? "the key is there twice"
                : entry.Begin != at ? $"its data begins at {entry.Begin}, expected {at}"
                : entry.Shape.Any(dim => dim < 0) || entry.End - entry.Begin != checked(count * size) ? $"{entry.ElementType}[{string.Join(", ", entry.Shape)}] needs {count * size} bytes, the header gives {entry.End - entry.Begin}"
                : null;
            if (problem is not null)
            {
                throw new CheckpointException($"\"{path}\" is torn or wrong at \"{entry.Name}\": {problem}.");
            }

            at = entry.End;
        }

        if (at != dataLength)
        {
            throw new CheckpointException($"\"{path}\" is torn: its tensors need {at} bytes, it has {dataLength}.");
        }
    }
}
