namespace TorchSharp;

public static partial class torch
{
    /// <summary>How values between points are found.</summary>
    public enum InterpolationMode
    {
        /// <summary>The nearest point.</summary>
        Nearest = 0,

        /// <summary>Linear, for (N, C, L).</summary>
        Linear = 1,

        /// <summary>Linear in both dimensions, for (N, C, H, W).</summary>
        Bilinear = 2,

        /// <summary>Cubic in both dimensions, for (N, C, H, W).</summary>
        Bicubic = 3,

        /// <summary>Linear in three dimensions, for (N, C, D, H, W).</summary>
        Trilinear = 4,

        /// <summary>The mean of an area.</summary>
        Area = 5,

        /// <summary>The nearest point, as image libraries find it.</summary>
        NearestExact = 6,
    }
}
