using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>The mean of windows that divide (N, C, L) into output_size parts.</summary>
public sealed class AdaptiveAvgPool1d : ParameterLessModule<Tensor, Tensor>
{
    internal AdaptiveAvgPool1d(long output_size) : base(nameof(AdaptiveAvgPool1d)) => this.output_size = output_size;

    /// <summary>The size of the output.</summary>
    public long output_size { get; set; }

    public override Tensor forward(Tensor input) => F.adaptive_avg_pool1d(input, output_size);
}
