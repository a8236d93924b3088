namespace Nnet.Data.Reading.Pictures;

/// <summary>A pass of an interlaced PNG: every so many pixels from a place on. A PNG that is not interlaced has one, of all pixels.</summary>
internal readonly record struct PngPass(int Left, int Top, int StepX, int StepY, int Width, int Height)
{
    /// <summary>The passes that have pixels.</summary>
    public static IEnumerable<PngPass> Of(PngHeader header)
    {
        (int Left, int Top, int StepX, int StepY)[] passes = header.IsInterlaced
            ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
            : [(0, 0, 1, 1)];
        foreach (var (left, top, stepX, stepY) in passes)
        {
            var (width, height) = ((header.Width - left + stepX - 1) / stepX, (header.Height - top + stepY - 1) / stepY);
            if (width > 0 && height > 0)
            {
                yield return new PngPass(left, top, stepX, stepY, width, height);
            }
        }
    }
}
