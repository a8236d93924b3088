using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>max(0, distance to positive - distance to negative + margin).</summary>
public sealed class TripletMarginLoss : Loss<Tensor, Tensor, Tensor, Tensor>
{
    private readonly double eps;
    private readonly bool swap;

    /// <summary>Sets the options.</summary>
    public TripletMarginLoss(double margin = 1, long p = 2, double eps = 1e-6, bool swap = false, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
        (this.margin, this.p, this.eps, this.swap) = (margin, p, eps, swap);

    /// <summary>The margin.</summary>
    public double margin { get; }

    /// <summary>The power.</summary>
    public long p { get; }

    public override Tensor forward(Tensor anchor, Tensor positive, Tensor negative) => F.triplet_margin_loss(anchor, positive, negative, margin, p, eps, swap, reduction);
}
