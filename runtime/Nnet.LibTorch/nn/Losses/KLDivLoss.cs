using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>y (log y - x) for logarithms of probabilities x, and y or (log_target) log y. The mean is over all elements.</summary>
public sealed class KLDivLoss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>Sets the options.</summary>
    public KLDivLoss(bool log_target = true, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) => this.log_target = log_target;

    /// <summary>True if targets are logarithms.</summary>
    public bool log_target { get; }

    public override Tensor forward(Tensor input, Tensor target) => F.kl_div(input, target, log_target, reduction);
}
