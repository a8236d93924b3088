using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace Nnet.Logging.TensorBoard;

/// <summary>
/// TensorFlow's record file: length (8 bytes, little-endian), masked CRC-32C of the length, data, masked CRC-32C of the data. The mask is a rotation by 15 bits
/// and an addition of 0xa282ead8.
/// </summary>
internal static class RecordFile
{
    /// <summary>Appends a record.</summary>
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> data)
    {
        Span<byte> header = stackalloc byte[12];
        BinaryPrimitives.WriteUInt64LittleEndian(header, (ulong)data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], MaskedChecksum(header[..8]));
        Span<byte> footer = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(footer, MaskedChecksum(data));
        output.Write(header);
        output.Write(data);
        output.Write(footer);
    }

    /// <summary>The records of a file; reading ends at the first whose checksums are wrong.</summary>
    public static IEnumerable<byte[]> Read(Stream stream)
    {
        var header = new byte[12];
        while (stream.ReadAtLeast(header, 12, throwOnEndOfStream: false) == 12)
        {
            var length = BinaryPrimitives.ReadUInt64LittleEndian(header);
            if (BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(8)) != MaskedChecksum(header.AsSpan(0, 8)) || length > int.MaxValue)
            {
                yield break;
            }

            var data = new byte[length + 4];
            if (stream.ReadAtLeast(data, data.Length, throwOnEndOfStream: false) < data.Length
                || BinaryPrimitives.ReadUInt32LittleEndian(data.AsSpan((int)length)) != MaskedChecksum(data.AsSpan(0, (int)length)))
            {
                yield break;
            }

            yield return data[..(int)length];
        }
    }

    /// <summary>The masked CRC-32C (Castagnoli) of some bytes.</summary>
    public static uint MaskedChecksum(ReadOnlySpan<byte> data) => BitOperations.RotateRight(Checksum(data), 15) + 0xa282ead8;

    /// <summary>The CRC-32C of some bytes.</summary>
    public static uint Checksum(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        var words = data.Length / 8;
        for (var i = 0; i < words; i++)
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(data[(i * 8)..]));
        }

        foreach (var unit in data[(words * 8)..])
        {
            crc = BitOperations.Crc32C(crc, unit);
        }

        return ~crc;
    }
}
