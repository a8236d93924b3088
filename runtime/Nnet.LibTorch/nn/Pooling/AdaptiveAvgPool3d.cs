using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>The mean of windows that divide (N, C, D, H, W) into output_size parts.</summary>
public sealed class AdaptiveAvgPool3d : ParameterLessModule<Tensor, Tensor>
{
    internal AdaptiveAvgPool3d(long[] output_size) : base(nameof(AdaptiveAvgPool3d)) => this.output_size = output_size;

    /// <summary>The size of the output.</summary>
    public long[] output_size { get; set; }

    public override Tensor forward(Tensor input) => F.adaptive_avg_pool3d(input, output_size);
}
