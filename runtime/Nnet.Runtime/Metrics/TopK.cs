using static TorchSharp.torch;

namespace Nnet.Metrics;

/// <summary>The share of samples whose class is among the <paramref name="k"/> best scores.</summary>
public sealed class TopK(int k) : Metric
{
    private long right;
    private long all;

    /// <inheritdoc/>
    public override bool HigherIsBetter => true;

    /// <inheritdoc/>
    public override void Update(Tensor prediction, Tensor target)
    {
        using var scope = NewDisposeScope();
        var best = prediction.topk((int)Math.Min(k, prediction.shape[^1]), -1).indexes;
        right += best.eq(target.unsqueeze(-1)).sum().item<long>();
        all += target.numel();
    }

    /// <inheritdoc/>
    public override double Compute() => all == 0 ? double.NaN : (double)right / all;
}
