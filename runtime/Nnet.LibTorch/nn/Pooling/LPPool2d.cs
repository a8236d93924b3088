using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>The p-norm of windows of (N, C, H, W).</summary>
public sealed class LPPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal LPPool2d(double norm_type, long[] kernel_size, long[]? stride, bool ceil_mode) : base(nameof(LPPool2d)) =>
        (this.norm_type, this.kernel_size, this.stride, this.ceil_mode) = (norm_type, kernel_size, stride, ceil_mode);

    /// <summary>The power of the norm.</summary>
    public double norm_type { get; set; }

    /// <summary>The size of a window.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>How far apart windows are; the size of a window if none is given.</summary>
    public long[]? stride { get; set; }

    /// <summary>True to round sizes up.</summary>
    public bool ceil_mode { get; set; }

    public override Tensor forward(Tensor input) => F.lp_pool2d(input, norm_type, kernel_size, stride, ceil_mode);
}
