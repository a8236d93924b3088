using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>Each channel of each sample less its mean, divided by its deviation, then (affine) scaled and shifted (Ulyanov et al., 2016).</summary>
public abstract class InstanceNorm : NormBase
{
    /// <inheritdoc cref="NormBase"/>
    public InstanceNorm(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype, string name)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name)
    {
    }

    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        if (input.dim() > GetNumberOfBatchDimensions()) return Normalized(input);
        using var batch = input.unsqueeze(0);
        using var result = Normalized(batch);
        return result.squeeze(0);
    }

    /// <summary>The number of dimensions of an input without a batch.</summary>
    protected abstract long GetNumberOfBatchDimensions();

    private Tensor Normalized(Tensor input) =>
        F.instance_norm(input, running_mean, running_var, weight, bias, training || !track_running_stats, momentum ?? 0, eps);
}
