using static TorchSharp.torch;

namespace Nnet.Metrics;

/// <summary>The mean of an expression that the program gives: the prediction is its value for a batch, weighted by the batch's size.</summary>
public sealed class MeanMetric : Metric
{
    private double sum;
    private long count;

    /// <inheritdoc/>
    public override bool HigherIsBetter => false;

    /// <summary>Takes in <paramref name="prediction"/>, <c>float[]</c>; <paramref name="target"/> (N, ...) says how many samples it stands for.</summary>
    public override void Update(Tensor prediction, Tensor target)
    {
        var size = target.dim() == 0 ? 1 : target.shape[0];
        sum += prediction.to_type(ScalarType.Float64).item<double>() * size;
        count += size;
    }

    /// <inheritdoc/>
    public override double Compute() => count == 0 ? double.NaN : sum / count;
}
