namespace TorchSharp;

/// <summary>How a tensor's elements lie in memory.</summary>
public enum layout
{
    /// <summary>One block, addressed by strides.</summary>
    strided = 0,

    /// <summary>Only the elements that are not zero, with their coordinates.</summary>
    sparse_coo = 1,
}
