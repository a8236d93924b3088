using static TorchSharp.torch;

namespace Nnet.Metrics;

/// <summary>e to the mean cross-entropy of the right classes; predictions are logits (..., K) against classes (...).</summary>
public sealed class Perplexity : Metric
{
    private double sum;
    private long count;

    /// <inheritdoc/>
    public override bool HigherIsBetter => false;

    /// <inheritdoc/>
    public override void Update(Tensor prediction, Tensor target)
    {
        using var scope = NewDisposeScope();
        var scores = prediction.detach().reshape(-1, prediction.shape[^1]);
        sum += nn.functional.cross_entropy(scores, target.reshape(-1), reduction: nn.Reduction.Sum).to_type(ScalarType.Float64).item<double>();
        count += target.numel();
    }

    /// <inheritdoc/>
    public override double Compute() => count == 0 ? double.NaN : Math.Exp(sum / count);
}
