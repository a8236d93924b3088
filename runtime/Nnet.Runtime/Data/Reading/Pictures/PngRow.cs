namespace Nnet.Data.Reading.Pictures;

/// <summary>Puts the pixels of a restored row to their places in the picture.</summary>
internal static class PngRow
{
    public static void Place(PngHeader header, PngPass pass, ReadOnlySpan<byte> row, int y, ReadOnlySpan<byte> palette, Span<byte> pixels)
    {
        for (var x = 0; x < pass.Width; x++)
        {
            var to = ((((pass.Top + (y * pass.StepY)) * header.Width) + pass.Left + (x * pass.StepX)) * header.ResultChannels);
            if (header.Color == 3)
            {
                var entry = Sample(header, row, x) * 3;
                if (entry + 3 > palette.Length)
                {
                    throw new InvalidDataException($"a pixel has colour {entry / 3} of a palette of {palette.Length / 3}");
                }

                palette.Slice(entry, 3).CopyTo(pixels[to..]);
                continue;
            }

            for (var channel = 0; channel < header.ResultChannels; channel++)
            {
                var value = Sample(header, row, (x * header.Channels) + channel);
                pixels[to + channel] = (byte)(header.Depth < 8 ? value * 255 / ((1 << header.Depth) - 1) : value);
            }
        }
    }

    /// <summary>A number of the row; of 16 bits the higher 8.</summary>
    private static int Sample(PngHeader header, ReadOnlySpan<byte> row, int index)
    {
        if (header.Depth >= 8)
        {
            return row[index * (header.Depth / 8)];
        }

        var bit = index * header.Depth;
        return (row[bit / 8] >> (8 - header.Depth - (bit % 8))) & ((1 << header.Depth) - 1);
    }
}
