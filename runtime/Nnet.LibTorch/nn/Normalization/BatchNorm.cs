using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>
/// Each channel less its mean, divided by its deviation, then scaled and shifted (Ioffe and Szegedy, 2015): by the batch's statistics while training, by the running ones after.
/// </summary>
public abstract class BatchNorm : NormBase
{
    /// <inheritdoc cref="NormBase"/>
    public BatchNorm(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype, string name)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name)
    {
    }

    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        var factor = momentum ?? 0;
        if (training && track_running_stats)
        {
            using (no_grad()) num_batches_tracked.add_(1);
            if (momentum is null) factor = 1.0 / num_batches_tracked.item<long>();
        }
        return F.batch_norm(input, running_mean, running_var, weight, bias, training || !track_running_stats, factor, eps);
    }
}
