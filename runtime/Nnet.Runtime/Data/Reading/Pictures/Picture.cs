namespace Nnet.Data.Reading.Pictures;

/// <summary>A decoded picture: 8 bits a channel, the channels of a pixel side by side, row after row.</summary>
/// <param name="Height">Rows.</param>
/// <param name="Width">Pixels of a row.</param>
/// <param name="Channels">1: grey, 3: red, green, blue.</param>
/// <param name="Pixels">Height x width x channels.</param>
internal sealed record Picture(int Height, int Width, int Channels, byte[] Pixels)
{
    /// <summary>Writes the planes of the wanted channels as floats from 0 to 255: grey is copied to all three, colours become grey as Pillow does it (ITU-R 601).</summary>
    public void ToPlanes(int channels, Span<float> planes, float factor)
    {
        var size = Height * Width;
        for (var i = 0; i < size; i++)
        {
            var pixel = Pixels.AsSpan(i * Channels, Channels);
            if (channels == 1)
            {
                planes[i] = (Channels == 1 ? pixel[0] : ((pixel[0] * 19595) + (pixel[1] * 38470) + (pixel[2] * 7471) + 0x8000) >> 16) * factor;
                continue;
            }

            for (var channel = 0; channel < channels; channel++)
            {
                planes[(channel * size) + i] = pixel[Channels == 1 ? 0 : channel] * factor;
            }
        }
    }
}
