namespace Nnet.Augmentation;

/// <summary>One version of a sample at test time: perhaps resized, cropped, mirrored; in this order.</summary>
/// <param name="Short">The length to which the shorter side is resized; null: it stays.</param>
/// <param name="Crop">The window that is cut out; null: all.</param>
/// <param name="Mirrored">Whether left and right change sides.</param>
/// <param name="Upended">Whether top and bottom change sides.</param>
public sealed record TestTimeView(int? Short, CropPlace? Crop, bool Mirrored, bool Upended)
{
    /// <summary>How many of the asked versions it stands for: those that came out equal are made once and count so often in the mean.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>Makes the sample this version of itself.</summary>
    internal void Apply(SampleBuffer sample)
    {
        if (Short is { } side)
        {
            ResizeShort.Resize(sample, side);
        }

        if (Crop is { } crop)
        {
            var (top, left) = crop.Of(sample.Height, sample.Width);
            Window.Cut(sample, top, left, crop.Height, crop.Width);
        }

        if (Mirrored)
        {
            HorizontalFlip.Mirror(sample);
        }

        if (Upended)
        {
            VerticalFlip.Mirror(sample);
        }
    }
}
