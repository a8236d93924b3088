using static TorchSharp.torch;

namespace Nnet.Metrics;

/// <summary>A measure that is accumulated batch by batch; its value does not depend on the size of the batches.</summary>
public abstract class Metric
{
    /// <summary>True where a larger value is better.</summary>
    public abstract bool HigherIsBetter { get; }

    /// <summary>Takes in a batch: <paramref name="prediction"/> (N, ...) against <paramref name="target"/> (N, ...).</summary>
    public abstract void Update(Tensor prediction, Tensor target);

    /// <summary>The value over all that was taken in; NaN where nothing was.</summary>
    public abstract double Compute();

    /// <summary>Further values by name (per class, matrices flattened), for reports; empty where the metric is one number.</summary>
    public virtual IReadOnlyDictionary<string, double[]> Details => new Dictionary<string, double[]>();
}
