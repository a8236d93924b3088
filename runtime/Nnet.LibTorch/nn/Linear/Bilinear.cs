using TorchSharp.Utils;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>x1' W x2 + b: (..., in1) and (..., in2) to (..., out). Weight and bias start evenly between ±1 / sqrt(in1).</summary>
public sealed class Bilinear : nn.Module<Tensor, Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))] private Parameter? _weight;
    [ComponentName(Name = nameof(bias))] private Parameter? _bias;

    internal Bilinear(long in1_features, long in2_features, long out_features, bool hasBias, Device? device, ScalarType? dtype) : base(nameof(Bilinear))
    {
        (this.in1_features, this.in2_features, this.out_features) = (in1_features, in2_features, out_features);
        weight = Weights.Uniform([out_features, in1_features, in2_features], in1_features, device, dtype);
        if (hasBias) bias = Weights.Uniform([out_features], in1_features, device, dtype);
    }

    /// <summary>The number of first inputs.</summary>
    public long in1_features { get; set; }

    /// <summary>The number of second inputs.</summary>
    public long in2_features { get; set; }

    /// <summary>The number of outputs.</summary>
    public long out_features { get; set; }

    /// <summary>The weight: (out, in1, in2).</summary>
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

    public override Tensor forward(Tensor input1, Tensor input2) => F.bilinear(input1, input2, weight, bias);
}
