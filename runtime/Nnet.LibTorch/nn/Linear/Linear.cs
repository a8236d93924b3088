using TorchSharp.Utils;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>x W' + b: (..., in) to (..., out). The weight (out, in) and the bias (out) start evenly between ±1 / sqrt(in).</summary>
public sealed class Linear : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))] private Parameter? _weight;
    [ComponentName(Name = nameof(bias))] private Parameter? _bias;

    internal Linear(long inputSize, long outputSize, bool hasBias, Device? device, ScalarType? dtype) : base(nameof(Linear))
    {
        (in_features, out_features) = (inputSize, outputSize);
        weight = Weights.Uniform([outputSize, inputSize], inputSize, device, dtype);
        if (hasBias) bias = Weights.Uniform([outputSize], inputSize, device, dtype);
    }

    internal Linear(Parameter weight, Parameter? bias) : base(nameof(Linear))
    {
        (in_features, out_features) = (weight.size(1), weight.size(0));
        (this.weight, this.bias) = (weight, bias!);
    }

    /// <summary>The number of inputs.</summary>
    public long in_features { get; set; }

    /// <summary>The number of outputs.</summary>
    public long out_features { get; set; }

    /// <summary>The weight: (out, in).</summary>
    public Parameter weight
    {
        get => _weight!;
        set => SetParameter(ref _weight, value, nameof(weight));
    }

    /// <summary>The bias: (out); null without.</summary>
    public Parameter bias
    {
        get => _bias!;
        set => SetParameter(ref _bias, value, nameof(bias));
    }

    public override Tensor forward(Tensor tensor) => F.linear(tensor, weight, bias);
}
