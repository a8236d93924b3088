using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>x where its absolute value is above lambda, else zero.</summary>
public sealed class Hardshrink : ParameterLessModule<Tensor, Tensor>
{
    internal Hardshrink(double lambda) : base(nameof(Hardshrink)) => this.lambda = lambda;

    /// <summary>Half the width of the gap.</summary>
    public double lambda { get; set; }

    public override Tensor forward(Tensor tensor) => F.hardshrink(tensor, lambda);
}
