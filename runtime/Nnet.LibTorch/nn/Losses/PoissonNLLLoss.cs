using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>The negative logarithm of a Poisson probability of the target.</summary>
public sealed class PoissonNLLLoss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>Sets the options.</summary>
    public PoissonNLLLoss(bool log_input = true, bool full = false, float eps = 1e-8f, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
        (this.log_input, this.full, this.eps) = (log_input, full, eps);

    /// <summary>True if the input is the logarithm of the rate.</summary>
    public bool log_input { get; }

    /// <summary>True to add the constant term.</summary>
    public bool full { get; }

    /// <summary>Keeps logarithms and divisions from zero.</summary>
    public float eps { get; }

    public override Tensor forward(Tensor input, Tensor target) => F.poisson_nll_loss(input, target, log_input, full, eps, reduction);
}
