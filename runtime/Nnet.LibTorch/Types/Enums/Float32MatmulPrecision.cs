namespace TorchSharp;

/// <summary>How exactly float32 matrix products are computed on a GPU.</summary>
public enum Float32MatmulPrecision
{
    /// <summary>In float32.</summary>
    highest = 0,

    /// <summary>In TensorFloat32, or as three bfloat16 products.</summary>
    high = 1,

    /// <summary>In bfloat16.</summary>
    medium = 2,
}
