namespace Nnet.Augmentation;

/// <summary>Shapes of fields seen as images.</summary>
internal static class ImageShape
{
    /// <summary>Channels, height and width of an image (C, H, W); (1, T, F) of a sequence; (1, 1, n) of a vector.</summary>
    public static (int Channels, int Height, int Width) Of(IReadOnlyList<long> shape) => shape.Count switch
    {
        0 => (1, 1, 1),
        1 => (1, 1, (int)shape[0]),
        2 => (1, (int)shape[0], (int)shape[1]),
        3 => ((int)shape[0], (int)shape[1], (int)shape[2]),
        _ => (1, 1, (int)shape.Aggregate(1L, (product, size) => product * size)),
    };
}
