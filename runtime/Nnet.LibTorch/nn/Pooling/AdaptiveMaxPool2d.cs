using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>The maximum of windows that divide (N, C, H, W) into output_size parts.</summary>
public sealed class AdaptiveMaxPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal AdaptiveMaxPool2d(long[] output_size) : base(nameof(AdaptiveMaxPool2d)) => this.output_size = output_size;

    /// <summary>The size of the output.</summary>
    public long[] output_size { get; set; }

    public override Tensor forward(Tensor input) => F.adaptive_max_pool2d(input, output_size);

    /// <summary>The maxima and their places.</summary>
    public (Tensor output, Tensor indices) forward_with_indices(Tensor input) => F.adaptive_max_pool2d_with_indices(input, output_size);
}
