using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>The negative logarithm of a normal density with mean input and the variance given, at the target.</summary>
public sealed class GaussianNLLLoss : Loss<Tensor, Tensor, Tensor, Tensor>
{
    /// <summary>Sets the options.</summary>
    public GaussianNLLLoss(bool full = false, float eps = 1e-8f, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
        (this.full, this.eps) = (full, eps);

    /// <summary>True to add the constant term.</summary>
    public bool full { get; }

    /// <summary>Keeps logarithms and divisions from zero.</summary>
    public float eps { get; }

    public override Tensor forward(Tensor input, Tensor target, Tensor variance) => F.gaussian_nll_loss(input, target, variance, full, eps, reduction);
}
