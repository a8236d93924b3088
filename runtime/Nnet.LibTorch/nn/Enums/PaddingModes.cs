namespace TorchSharp;

/// <summary>What a border is filled with.</summary>
public enum PaddingModes
{
    /// <summary>Zeros.</summary>
    Zeros = 0,

    /// <summary>The input mirrored at its edge.</summary>
    Reflect = 1,

    /// <summary>The edge.</summary>
    Replicate = 2,

    /// <summary>The other side of the input.</summary>
    Circular = 3,

    /// <summary>A number.</summary>
    Constant = 4,
}
