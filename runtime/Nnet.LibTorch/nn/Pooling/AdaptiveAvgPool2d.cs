using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>The mean of windows that divide (N, C, H, W) into output_size parts.</summary>
public sealed class AdaptiveAvgPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal AdaptiveAvgPool2d(long[] output_size) : base(nameof(AdaptiveAvgPool2d)) => this.output_size = output_size;

    /// <summary>The size of the output.</summary>
    public long[] output_size { get; set; }

    public override Tensor forward(Tensor input) => F.adaptive_avg_pool2d(input, output_size);
}
