using System.Buffers.Binary;

namespace Nnet.Data.Reading.Pictures;

/// <summary>What the header of a PNG says.</summary>
/// <param name="Width">Pixels of a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Depth">Bits of a channel, or of a place in the palette.</param>
/// <param name="Color">0: grey, 2: red, green, blue, 3: places in a palette, 4: grey and opacity, 6: red, green, blue and opacity.</param>
/// <param name="IsInterlaced">Whether the pixels come in seven passes (Adam7).</param>
internal sealed record PngHeader(int Width, int Height, int Depth, int Color, bool IsInterlaced)
{
    /// <summary>Channels in the file.</summary>
    public int Channels => Color switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>Channels of the picture.</summary>
    public int ResultChannels => Color is 0 or 4 ? 1 : 3;

    public static PngHeader Read(ReadOnlySpan<byte> data)
    {
        var header = new PngHeader(BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]), data[8], data[9], data[12] == 1);
        return header is { Width: > 0, Height: > 0, Color: 0 or 2 or 3 or 4 or 6, Depth: 1 or 2 or 4 or 8 or 16 } && (header.Depth >= 8 || header.Channels == 1)
            ? header
            : throw new InvalidDataException($"its header says {header.Width} x {header.Height}, {header.Depth} bits, colour type {header.Color}, which PNG does not have");
    }
}
