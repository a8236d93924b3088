namespace TorchSharp;

/// <summary>How a tensor is printed.</summary>
public enum TensorStringStyle
{
    /// <summary>Shape, element type and device only.</summary>
    Metadata = 0,

    /// <summary>As Julia prints arrays.</summary>
    Julia = 1,

    /// <summary>As NumPy and PyTorch print arrays.</summary>
    Numpy = 2,

    /// <summary>As an array in C# source.</summary>
    CSharp = 3,

    /// <summary>What torch.TensorStringStyle says.</summary>
    Default = 4,
}
