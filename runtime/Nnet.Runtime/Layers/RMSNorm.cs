using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Nnet.Layers;

/// <summary>
/// Divides the last axes by their root mean square and weighs them (Zhang and Sennrich 2019; torch.nn.RMSNorm): (..., normalizedShape) stays. Key: weight.
/// </summary>
public sealed class RMSNorm : nn.Module<Tensor, Tensor>
{
    private readonly double eps;
    private readonly long[] axes;

    /// <summary>The weights, of the normalized axes' shape; null without.</summary>
    public readonly Parameter? weight;

    /// <summary>A normalization over the last axes.</summary>
    /// <param name="normalizedShape">The sizes of the last axes.</param>
    /// <param name="eps">Added to the mean square; the smallest step above 1 of float32 if not given.</param>
    /// <param name="elementwiseAffine">Weigh the result.</param>
    public RMSNorm(long[] normalizedShape, double? eps = null, bool elementwiseAffine = true) : base(nameof(RMSNorm))
    {
        ArgumentNullException.ThrowIfNull(normalizedShape);
        this.eps = eps ?? 1.1920928955078125e-07;
        axes = [.. normalizedShape.Select((_, index) => (long)index - normalizedShape.Length)];
        if (elementwiseAffine) weight = new Parameter(torch.ones(normalizedShape));
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var scope = torch.NewDisposeScope();
        var normalized = input * (input.square().mean(axes, keepdim: true) + eps).rsqrt();
        return (weight is null ? normalized : normalized * weight).MoveToOuterDisposeScope();
    }
}
