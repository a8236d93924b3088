using System.Buffers.Binary;
using System.IO.Compression;

namespace Nnet.Data.Reading.Pictures;

/// <summary>
/// PNG (ISO/IEC 15948): all colour types and bit depths, interlaced or not; transparency is left out, 16 bits become 8. Unpacking is the platform's zlib; checksums of
/// the pieces are verified.
/// </summary>
internal static class PngDecoder
{
    public static Picture Decode(ReadOnlySpan<byte> bytes)
    {
        PngHeader? header = null;
        byte[] palette = [];
        using var packed = new MemoryStream();
        for (var at = 8; ;)
        {
            if (bytes.Length - at < 12)
            {
                throw new InvalidDataException("it ends before its end mark");
            }

            var length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
            if (length < 0 || length > bytes.Length - at - 12)
            {
                throw new InvalidDataException($"a piece of {length} bytes goes beyond its end");
            }

            var type = bytes.Slice(at + 4, 4);
            var data = bytes.Slice(at + 8, length);
            if (PngChecksum.Of(bytes.Slice(at + 4, length + 4)) != BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 8 + length)..]))
            {
                throw new InvalidDataException($"the checksum of a piece at byte {at} is wrong");
            }

            at += length + 12;
            if (type.SequenceEqual("IHDR"u8))
            {
                header = PngHeader.Read(data);
            }
            else if (type.SequenceEqual("PLTE"u8))
            {
                palette = data.ToArray();
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                packed.Write(data);
            }
            else if (type.SequenceEqual("IEND"u8))
            {
                break;
            }
        }

        packed.Position = 0;
        return header is null ? throw new InvalidDataException("it has no header") : Unpack(header, palette, packed);
    }

    private static Picture Unpack(PngHeader header, byte[] palette, Stream packed)
    {
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var pixels = new byte[checked(header.Width * header.Height * header.ResultChannels)];
        foreach (var pass in PngPass.Of(header))
        {
            var bytesPerPixel = Math.Max(1, header.Channels * header.Depth / 8);
            var previous = new byte[((pass.Width * header.Channels * header.Depth) + 7) / 8];
            var row = new byte[previous.Length];
            for (var y = 0; y < pass.Height; y++)
            {
                var filter = unpacked.ReadByte();
                if (filter < 0 || unpacked.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length)
                {
                    throw new InvalidDataException($"it ends after {y} of {pass.Height} rows");
                }

                PngFilter.Undo(filter, row, previous, bytesPerPixel);
                PngRow.Place(header, pass, row, y, palette, pixels);
                (row, previous) = (previous, row);
            }
        }

        return new Picture(header.Height, header.Width, header.ResultChannels, pixels);
    }
}
