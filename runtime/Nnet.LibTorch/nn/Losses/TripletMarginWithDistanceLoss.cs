using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>As TripletMarginLoss, with any distance.</summary>
public sealed class TripletMarginWithDistanceLoss : Loss<Tensor, Tensor, Tensor, Tensor>
{
    private readonly Func<Tensor, Tensor, Tensor>? distance;
    private readonly bool swap;

    /// <summary>Sets the options.</summary>
    public TripletMarginWithDistanceLoss(Func<Tensor, Tensor, Tensor>? distance = null, double margin = 1, bool swap = false,
        nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
        (this.distance, this.margin, this.swap) = (distance, margin, swap);

    /// <summary>The margin.</summary>
    public double margin { get; }

    public override Tensor forward(Tensor anchor, Tensor positive,
        Tensor negative) => F.triplet_margin_with_distance_loss(anchor, positive, negative, distance, margin, swap, reduction);
}
