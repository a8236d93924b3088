using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>The sum of patches (N, C K K, L) at their places in (N, C, H, W).</summary>
public sealed class Fold : ParameterLessModule<Tensor, Tensor>
{
    internal Fold((long, long) output_size, (long, long) kernel_size, (long, long) dilation, (long, long) padding, (long, long) stride) : base(nameof(Fold)) =>
        (this.output_size, this.kernel_size, this.dilation, this.padding, this.stride) = (output_size, kernel_size, dilation, padding, stride);

    /// <summary>The size of the output.</summary>
    public (long, long) output_size { get; set; }

    /// <summary>The size of a window.</summary>
    public (long, long) kernel_size { get; set; }

    /// <summary>How far apart the points of a window are.</summary>
    public (long, long) dilation { get; set; }

    /// <summary>The width of the border.</summary>
    public (long, long) padding { get; set; }

    /// <summary>How far apart windows are; the size of a window if none is given.</summary>
    public (long, long) stride { get; set; }

    public override Tensor forward(Tensor tensor) => F.fold(tensor, output_size, kernel_size, dilation, padding, stride);
}
