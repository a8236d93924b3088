using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Nnet.Reports;

/// <summary>Writes pictures as PNG (8 bits a channel, grey or RGB), enough for what a network sees.</summary>
public static class Png
{
    /// <summary>A picture from values (channels, height, width), the smallest black and the largest white.</summary>
    public static byte[] Encode(ReadOnlySpan<float> values, int channels, int height, int width)
    {
        float low = float.PositiveInfinity, high = float.NegativeInfinity;
        foreach (var value in values)
        {
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        return Encode(values, channels, height, width, low, high);
    }

    /// <summary>A picture from values (channels, height, width): 1 channel is grey, 3 are red, green, blue; of other numbers the first is shown as grey.</summary>
    /// <param name="values">The values, row by row, channel after channel.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="black">The value shown as black; less is black, too.</param>
    /// <param name="white">The value shown as white; more is white, too.</param>
    /// <exception cref="ArgumentException">There are fewer or more values than the sizes ask for.</exception>
    public static byte[] Encode(ReadOnlySpan<float> values, int channels, int height, int width, float black, float white)
    {
        if (channels < 1 || height < 1 || width < 1 || values.Length != (long)channels * height * width)
        {
            throw new ArgumentException($"A picture of {channels} x {height} x {width} does not have {values.Length} values.", nameof(values));
        }

        var scale = white > black ? 255 / (white - black) : 0;
        var shown = channels == 3 ? 3 : 1;
        var rows = new byte[height * (1 + (width * shown))];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                for (var channel = 0; channel < shown; channel++)
                {
                    rows[(y * (1 + (width * shown))) + 1 + (x * shown) + channel] = (byte)Math.Clamp((values[(((channel * height) + y) * width) + x] - black) * scale, 0, 255);
                }
            }
        }

        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = (byte)(shown == 3 ? 2 : 0);
        Chunk(file, "IHDR", header);
        Chunk(file, "IDAT", Compress(rows));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Compress(byte[] rows)
    {
        using var memory = new MemoryStream();
        using (var zlib = new ZLibStream(memory, CompressionLevel.Optimal))
        {
            zlib.Write(rows);
        }

        return memory.ToArray();
    }

    /// <summary>CRC-32 as PNG defines it (ISO 3309).</summary>
    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var unit in data)
        {
            crc ^= unit;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }

    private static void Chunk(Stream file, string name, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(body));
        file.Write(number);
    }
}
