using Nnet.Data;

namespace Nnet.Augmentation;

/// <summary>A window at a corner or in the middle.</summary>
/// <param name="Height">Its height.</param>
/// <param name="Width">Its width.</param>
/// <param name="Corner">Which place it has.</param>
public sealed record CropPlace(int Height, int Width, CropCorner Corner)
{
    /// <summary>Top and left in an image of a size.</summary>
    /// <exception cref="DataException">The window is larger than the image.</exception>
    internal (int Top, int Left) Of(int height, int width)
    {
        var (down, right) = (height - Height, width - Width);
        if (down < 0 || right < 0)
        {
            throw new DataException($"A test-time crop of {Height} x {Width} is larger than the image of {height} x {width}. Choose scales of at least {Math.Max(Height, Width)}.");
        }

        return Corner switch
        {
            CropCorner.TopLeft => (0, 0),
            CropCorner.TopRight => (0, right),
            CropCorner.BottomLeft => (down, 0),
            CropCorner.BottomRight => (down, right),
            _ => ((int)Math.Round(down / 2.0), (int)Math.Round(right / 2.0)),
        };
    }
}

/// <summary>Places of test-time crops.</summary>
public enum CropCorner
{
    TopLeft,
    TopRight,
    BottomLeft,
    BottomRight,
    Center,
}
