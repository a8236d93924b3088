using TorchSharp.Utils;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>x above zero, weight x below; one weight, or one for each channel (He et al., 2015).</summary>
public sealed class PReLU : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))] private Parameter? _weight;

    internal PReLU(long num_parameters, double init, Device? device, ScalarType? dtype) : base(nameof(PReLU))
    {
        (this.num_parameters, this.init) = (num_parameters, init);
        weight = Weights.Constant(init, [num_parameters], device, dtype);
    }

    /// <summary>The number of weights.</summary>
    public long num_parameters { get; }

    /// <summary>What the weights start from.</summary>
    public double init { get; }

    /// <summary>The slopes below zero.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => SetParameter(ref _weight, value, nameof(weight));
    }

    public override Tensor forward(Tensor tensor) => F.prelu(tensor, weight);
}
