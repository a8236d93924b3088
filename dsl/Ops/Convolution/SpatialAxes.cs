namespace Nnet.Language.Ops;

/// <summary>Names of the axes of images and their like, for messages.</summary>
internal static class SpatialAxes
{
    /// <summary><c>(N, C, L)</c>, <c>(N, C, H, W)</c> or <c>(N, C, D, H, W)</c>.</summary>
    public static string Layout(int spatial) => spatial switch { 1 => "(N, C, L)", 2 => "(N, C, H, W)", _ => "(N, C, D, H, W)" };

    public static string Name(int spatial, int axis) => (spatial, axis) switch
    {
        (1, _) => "length",
        (2, 0) => "height",
        (2, _) => "width",
        (_, 0) => "depth",
        (_, 1) => "height",
        _ => "width",
    };
}
