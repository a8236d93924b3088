using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>The maximum of windows of (N, C, D, H, W).</summary>
public sealed class MaxPool3d : ParameterLessModule<Tensor, Tensor>
{
    internal MaxPool3d(long[] kernel_size, long[]? stride, long[]? padding, long[]? dilation, bool ceil_mode) : base(nameof(MaxPool3d)) =>
        (this.kernel_size, this.stride, this.padding, this.dilation, this.ceil_mode) = (kernel_size, stride, padding, dilation, ceil_mode);

    /// <summary>The size of a window.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>How far apart windows are; the size of a window if none is given.</summary>
    public long[]? stride { get; set; }

    /// <summary>The width of the border.</summary>
    public long[]? padding { get; set; }

    /// <summary>How far apart the points of a window are.</summary>
    public long[]? dilation { get; set; }

    /// <summary>True to round sizes up.</summary>
    public bool ceil_mode { get; set; }

    public override Tensor forward(Tensor input) => F.max_pool3d(input, kernel_size, stride, padding, dilation, ceil_mode);

    /// <summary>The maxima and their places.</summary>
    public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) => F.max_pool3d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);
}
