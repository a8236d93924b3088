using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>The mean of windows of (N, C, H, W).</summary>
public sealed class AvgPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal AvgPool2d(long[] kernel_size, long[]? stride, long[]? padding, bool ceil_mode, bool count_include_pad, long? divisor_override) : base(nameof(AvgPool2d)) =>
        (this.kernel_size, this.stride, this.padding, this.ceil_mode, this.count_include_pad, this.divisor_override) = (kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

    /// <summary>The size of a window.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>How far apart windows are; the size of a window if none is given.</summary>
    public long[]? stride { get; set; }

    /// <summary>The width of the border.</summary>
    public long[]? padding { get; set; }

    /// <summary>True to round sizes up.</summary>
    public bool ceil_mode { get; set; }

    /// <summary>True to count the border in the mean.</summary>
    public bool count_include_pad { get; set; }

    /// <summary>What to divide by, instead of the number of points.</summary>
    public long? divisor_override { get; set; }

    public override Tensor forward(Tensor input) => F.avg_pool2d(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);
}
