using TorchSharp.Utils;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>The last dimensions less their mean, divided by their deviation, then scaled and shifted element by element (Ba et al., 2016).</summary>
public sealed class LayerNorm : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))] private Parameter? _weight;
    [ComponentName(Name = nameof(bias))] private Parameter? _bias;

    internal LayerNorm(long[] normalized_shape, double eps, bool elementwise_affine, bool bias, Device? device, ScalarType? dtype) : base(nameof(LayerNorm))
    {
        (this.normalized_shape, this.eps, this.elementwise_affine) = (normalized_shape, eps, elementwise_affine);
        if (!elementwise_affine) return;
        weight = Weights.Constant(1, normalized_shape, device, dtype);
        if (bias) this.bias = Weights.Constant(0, normalized_shape, device, dtype);
    }

    /// <summary>The lengths of the dimensions that are normalized.</summary>
    public long[] normalized_shape { get; set; }

    /// <summary>What is added to the variance.</summary>
    public double eps { get; set; }

    /// <summary>True with scale and shift.</summary>
    public bool elementwise_affine { get; set; }

    /// <summary>The scale, of the normalized shape; null without.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => SetParameter(ref _weight, value, nameof(weight));
    }

    /// <summary>The shift, of the normalized shape; null without.</summary>
    public Parameter bias
    {
        get => _bias!;
        set => SetParameter(ref _bias, value, nameof(bias));
    }

    /// <summary>Starts scale and shift anew.</summary>
    public void reset_parameters()
    {
        if (_weight is not null) nn.init.ones_(_weight);
        if (_bias is not null) nn.init.zeros_(_bias);
    }

    public override Tensor forward(Tensor tensor) => F.layer_norm(tensor, normalized_shape, weight, bias, eps);
}
