namespace TorchSharp;

public static partial class torch
{
    /// <summary>How values between points of a grid are found.</summary>
    public enum GridSampleMode
    {
        /// <summary>Linear.</summary>
        Bilinear = 2,

        /// <summary>The nearest point.</summary>
        Nearest = 0,
    }
}
