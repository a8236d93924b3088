namespace TorchSharp;

public static partial class torch
{
    /// <summary>What lies outside the input of a grid sample.</summary>
    public enum GridSamplePaddingMode
    {
        /// <summary>Zeros.</summary>
        Zeros = 0,

        /// <summary>The edge.</summary>
        Border = 2,

        /// <summary>The input mirrored at its edge.</summary>
        Reflection = 1,
    }
}
