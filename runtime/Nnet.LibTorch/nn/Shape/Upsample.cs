using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>Signals, images or volumes at another size: either size or scale_factor.</summary>
public sealed class Upsample : ParameterLessModule<Tensor, Tensor>
{
    private readonly long[]? sizes;
    private readonly double[]? factors;

    internal Upsample(long[]? size, double[]? scale_factor, UpsampleMode mode, bool? align_corners, bool? recompute_scale_factor) : base(nameof(Upsample)) =>
        (sizes, factors, this.mode, this.align_corners, this.recompute_scale_factor) = (size, scale_factor, mode, align_corners, recompute_scale_factor);

    /// <summary>The size of the output.</summary>
    public ReadOnlySpan<long> size => sizes;

    /// <summary>How many times larger the output becomes.</summary>
    public ReadOnlySpan<double> scale_factor => factors;

    /// <summary>How values between points are found.</summary>
    public UpsampleMode mode { get; }

    /// <summary>True to keep the outermost points, for the linear and cubic modes.</summary>
    public bool? align_corners { get; }

    /// <summary>True to take the factor from the rounded size.</summary>
    public bool? recompute_scale_factor { get; set; }

    public override Tensor forward(Tensor input) =>
        F.interpolate(input, sizes, factors, (InterpolationMode)mode, align_corners, recompute_scale_factor ?? false);
}
