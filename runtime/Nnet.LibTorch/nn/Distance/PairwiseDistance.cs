using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>The p-norm of the difference along the last dimension.</summary>
public sealed class PairwiseDistance : ParameterLessModule<Tensor, Tensor, Tensor>
{
    internal PairwiseDistance(double norm, double eps, bool keepdim) : base(nameof(PairwiseDistance)) =>
        (this.norm, this.eps, this.keepdim) = (norm, eps, keepdim);

    /// <summary>The power of the norm.</summary>
    public double norm { get; set; }

    /// <summary>Keeps divisions from zero.</summary>
    public double eps { get; set; }

    /// <summary>True to keep the dimension, with length one.</summary>
    public bool keepdim { get; set; }

    public override Tensor forward(Tensor input1, Tensor input2) => F.pairwise_distance(input1, input2, norm, eps, keepdim);
}
