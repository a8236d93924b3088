namespace Nnet.Augmentation;

/// <summary>Rectangles of images.</summary>
internal static class Rectangle
{
    /// <summary>Sets a rectangle, clipped at the border, to a value in every channel.</summary>
    public static void Fill(SampleBuffer sample, int top, int left, int height, int width, float value)
    {
        var (from, to) = (Math.Max(0, left), Math.Min(sample.Width, left + width));
        for (var channel = 0; channel < sample.Channels && to > from; channel++)
        {
            var plane = sample.Plane(channel);
            for (var row = Math.Max(0, top); row < Math.Min(sample.Height, top + height); row++)
            {
                plane.Slice((row * sample.Width) + from, to - from).Fill(value);
            }
        }
    }
}
