namespace Nnet.Augmentation;

/// <summary>Rectangles cut out of a sample.</summary>
internal static class Window
{
    /// <summary>Makes the sample the window of a size at a place; what lies outside of the sample is zero.</summary>
    public static void Cut(SampleBuffer sample, int top, int left, int height, int width)
    {
        if (top == 0 && left == 0 && height == sample.Height && width == sample.Width)
        {
            return;
        }

        var result = sample.Spare(sample.Channels * height * width);
        result.Clear();
        var (from, to) = (Math.Max(0, left), Math.Min(sample.Width, left + width));
        for (var channel = 0; channel < sample.Channels && to > from; channel++)
        {
            var plane = sample.Plane(channel);
            for (var row = Math.Max(0, -top); row < Math.Min(height, sample.Height - top); row++)
            {
                plane.Slice(((row + top) * sample.Width) + from, to - from).CopyTo(result[((((channel * height) + row) * width) + from - left)..]);
            }
        }

        sample.TakeSpare(height, width);
    }
}
