using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>The patches of (N, C, H, W) as columns: (N, C K K, L).</summary>
public sealed class Unfold : ParameterLessModule<Tensor, Tensor>
{
    internal Unfold((long, long) kernel_size, (long, long) dilation, (long, long) padding, (long, long) stride) : base(nameof(Unfold)) =>
        (this.kernel_size, this.dilation, this.padding, this.stride) = (kernel_size, dilation, padding, stride);

    /// <summary>The size of a window.</summary>
    public (long, long) kernel_size { get; set; }

    /// <summary>How far apart the points of a window are.</summary>
    public (long, long) dilation { get; set; }

    /// <summary>The width of the border.</summary>
    public (long, long) padding { get; set; }

    /// <summary>How far apart windows are; the size of a window if none is given.</summary>
    public (long, long) stride { get; set; }

    public override Tensor forward(Tensor tensor) => F.unfold(tensor, kernel_size, dilation, padding, stride);
}
