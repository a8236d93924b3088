using System.Buffers.Binary;
using System.Text.Json;

namespace Nnet.Checkpoints.Safetensors;

/// <summary>Writes safetensors files: tensors by falling alignment, then by name; the header padded to 8 bytes.</summary>
public static class SafetensorsWriter
{
    /// <summary>Writes tensors and metadata to a stream.</summary>
    public static void Write(Stream stream, IEnumerable<SafetensorsTensor> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        SafetensorsTensor[] sorted =
        [
            .. tensors.OrderByDescending(tensor => SafetensorsEntry.SizeOf(tensor.ElementType)).ThenBy(tensor => tensor.Name, StringComparer.Ordinal),
        ];
        var header = Header(sorted, metadata);
        Span<byte> prefix = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(prefix, header.Length);
        stream.Write(prefix);
        stream.Write(header);
        foreach (var tensor in sorted)
        {
            stream.Write(tensor.Bytes.Span);
        }
    }

    private static byte[] Header(SafetensorsTensor[] tensors, IReadOnlyDictionary<string, string> metadata)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            if (metadata.Count > 0)
            {
                json.WriteStartObject("__metadata__");
                foreach (var (name, value) in metadata.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    json.WriteString(name, value);
                }

                json.WriteEndObject();
            }

            long at = 0;
            foreach (var tensor in tensors)
            {
                json.WriteStartObject(tensor.Name);
                json.WriteString("dtype", tensor.ElementType);
                json.WriteStartArray("shape");
                foreach (var size in tensor.Shape)
                {
                    json.WriteNumberValue(size);
                }

                json.WriteEndArray();
                json.WriteStartArray("data_offsets");
                json.WriteNumberValue(at);
                json.WriteNumberValue(at += tensor.Bytes.Length);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        while (memory.Length % 8 != 0)
        {
            memory.WriteByte((byte)' ');
        }

        return memory.ToArray();
    }
}

/// <summary>A tensor to write.</summary>
/// <param name="Name">Its key.</param>
/// <param name="ElementType">The format's name of its element type.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="Bytes">Its elements, little-endian, row-major.</param>
public sealed record SafetensorsTensor(string Name, string ElementType, IReadOnlyList<long> Shape, ReadOnlyMemory<byte> Bytes);
