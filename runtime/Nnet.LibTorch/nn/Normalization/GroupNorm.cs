using TorchSharp.Utils;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>Groups of channels of (N, C, ...) less their mean, divided by their deviation, then scaled and shifted channel by channel (Wu and He, 2018).</summary>
public sealed class GroupNorm : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))] private Parameter? _weight;
    [ComponentName(Name = nameof(bias))] private Parameter? _bias;

    internal GroupNorm(long num_groups, long num_channels, double eps, bool affine, Device? device, ScalarType? dtype) : base(nameof(GroupNorm))
    {
        if (num_channels % num_groups != 0) throw new ArgumentException($"num_channels ({num_channels}) must be a multiple of num_groups ({num_groups}).", nameof(num_channels));
        (this.num_groups, this.eps, this.affine) = (num_groups, eps, affine);
        if (!affine) return;
        weight = Weights.Constant(1, [num_channels], device, dtype);
        bias = Weights.Constant(0, [num_channels], device, dtype);
    }

    /// <summary>The number of groups.</summary>
    public long num_groups { get; set; }

    /// <summary>What is added to the variance.</summary>
    public double eps { get; set; }

    /// <summary>True with scale and shift.</summary>
    public bool affine { get; set; }

    /// <summary>The scale: (C); null without.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => SetParameter(ref _weight, value, nameof(weight));
    }

    /// <summary>The shift: (C); null without.</summary>
    public Parameter bias
    {
        get => _bias!;
        set => SetParameter(ref _bias, value, nameof(bias));
    }

    public override Tensor forward(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (tensor.dim() < 2) throw new ArgumentException($"GroupNorm takes 2 or more dimensions, not ({string.Join(", ", tensor.shape)}).", nameof(tensor));
        return F.group_norm(tensor, num_groups, weight, bias, eps);
    }
}
