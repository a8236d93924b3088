using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>x / (k + alpha mean of x² over size neighbouring channels)^beta (Krizhevsky et al., 2012).</summary>
public sealed class LocalResponseNorm : ParameterLessModule<Tensor, Tensor>
{
    internal LocalResponseNorm(long size, double alpha, double beta, double k) : base(nameof(LocalResponseNorm)) =>
        (this.size, this.alpha, this.beta, this.k) = (size, alpha, beta, k);

    /// <summary>The number of neighbouring channels.</summary>
    public long size { get; set; }

    /// <summary>The scale.</summary>
    public double alpha { get; set; }

    /// <summary>The sharpness.</summary>
    public double beta { get; set; }

    /// <summary>What is added to the mean.</summary>
    public double k { get; set; }

    public override Tensor forward(Tensor input) => F.local_response_norm(input, size, alpha, beta, k);
}
