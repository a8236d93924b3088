namespace TorchSharp;

/// <summary>In which order a tensor's dimensions lie in memory.</summary>
public enum memory_format
{
    /// <summary>As in the tensor that it is made from.</summary>
    preserve_format = 0,

    /// <summary>The last dimension innermost.</summary>
    contiguous_format = 1,

    /// <summary>(N, C, H, W) with the channels innermost, which convolutions prefer.</summary>
    channels_last = 2,
}
