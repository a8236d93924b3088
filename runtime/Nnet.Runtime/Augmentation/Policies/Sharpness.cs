namespace Nnet.Augmentation;

/// <summary>Blurred at 0, the image at 1, sharper above: blended with a smoothed image (3 x 3, weights 1 and 5 in the middle, over 13); the border stays.</summary>
internal static class Sharpness
{
    public static void Adjust(SampleBuffer sample, float factor)
    {
        var (height, width) = (sample.Height, sample.Width);
        var result = sample.Spare(sample.Length);
        sample.Values.CopyTo(result);
        for (var channel = 0; channel < sample.Channels; channel++)
        {
            ReadOnlySpan<float> plane = sample.Plane(channel);
            for (var y = 1; y < height - 1; y++)
            {
                for (var x = 1; x < width - 1; x++)
                {
                    var i = (y * width) + x;
                    var around = plane[i - width - 1] + plane[i - width] + plane[i - width + 1] + plane[i - 1] + plane[i + 1]
                        + plane[i + width - 1] + plane[i + width] + plane[i + width + 1];
                    var smooth = (around + (5 * plane[i])) / 13;
                    result[(channel * height * width) + i] = Math.Clamp((factor * plane[i]) + ((1 - factor) * smooth), 0, 1);
                }
            }
        }

        sample.TakeSpare(height, width);
    }
}
