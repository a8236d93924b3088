namespace Nnet.Data.Reading.Pictures;

/// <summary>Netpbm's binary formats: P5 (grey) and P6 (red, green, blue), 8 or 16 bits.</summary>
internal static class PpmDecoder
{
    public static Picture Decode(ReadOnlySpan<byte> bytes)
    {
        var channels = bytes[1] == '6' ? 3 : 1;
        var at = 2;
        var (width, height, most) = (Number(bytes, ref at), Number(bytes, ref at), Number(bytes, ref at));
        at++;
        var size = most > 255 ? 2 : 1;
        var count = checked(width * height * channels);
        if (count == 0 || most is 0 or > 65535 || bytes.Length - at < count * size)
        {
            throw new InvalidDataException($"{width} x {height} pixels need {count * size} bytes, but {bytes.Length - at} follow");
        }

        var pixels = new byte[count];
        for (var i = 0; i < count; i++)
        {
            var value = size == 1 ? bytes[at + i] : (bytes[at + (2 * i)] << 8) | bytes[at + (2 * i) + 1];
            pixels[i] = most == 255 ? (byte)value : (byte)Math.Min(255, ((value * 255) + (most / 2)) / most);
        }

        return new Picture(height, width, channels, pixels);
    }

    /// <summary>The next number of the header; a comment runs from # to the end of the line.</summary>
    private static int Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (bytes[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'#')
        {
            at = bytes[at] == '#' ? at + bytes[at..].IndexOf((byte)'\n') : at + 1;
        }

        var value = 0;
        for (; bytes[at] is >= (byte)'0' and <= (byte)'9'; at++)
        {
            value = checked((value * 10) + bytes[at] - '0');
        }

        return value;
    }
}
