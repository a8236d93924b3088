using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>New parameters of layers, with PyTorch's starting values.</summary>
internal static class Weights
{
    /// <summary>Even numbers between ±1 / sqrt(fan): what kaiming_uniform_ with a = sqrt(5) gives, and the usual start of a bias.</summary>
    internal static Parameter Uniform(long[] shape, long fan, Device? device, ScalarType? dtype)
    {
        var bound = fan > 0 ? 1 / Math.Sqrt(fan) : 0;
        return new Parameter(nn.init.uniform_(Empty(shape, device, dtype), -bound, bound));
    }

    internal static Parameter Normal(long[] shape, Device? device, ScalarType? dtype) => new(nn.init.normal_(Empty(shape, device, dtype)));

    internal static Parameter XavierUniform(long[] shape, Device? device, ScalarType? dtype) => new(nn.init.xavier_uniform_(Empty(shape, device, dtype)));

    internal static Parameter XavierNormal(long[] shape, Device? device, ScalarType? dtype) => new(nn.init.xavier_normal_(Empty(shape, device, dtype)));

    internal static Parameter Constant(double value, long[] shape, Device? device, ScalarType? dtype) => new(nn.init.constant_(Empty(shape, device, dtype), value));

    private static Tensor Empty(long[] shape, Device? device, ScalarType? dtype) => empty(shape, dtype: dtype ?? get_default_dtype(), device: device ?? get_default_device());
}
