using Nnet.Metrics;
using static TorchSharp.torch;

namespace Nnet.Training.Monitoring;

/// <summary>
/// Metrics that are means over samples, gathered from some of the training batches as they pass, at least eight of an epoch: with dropout and augmentation on, and with the weights of the moment, so that they lag
/// behind what an evaluation would say. Mixed samples (MixUp, CutMix) have no one label and are left out.
/// </summary>
internal sealed class TrainingMetrics
{
    private const long LeastBatches = 8;

    private readonly IReadOnlyList<MetricDefinition> metrics;
    private readonly bool[] isAccuracy;
    private readonly double[] sums;
    private double samples;

    /// <param name="metrics">The recipe's metrics; those that are no means over samples are left out.</param>
    /// <param name="state">The <see cref="State"/> after some batches of the epoch; empty: none.</param>
    public TrainingMetrics(IEnumerable<MetricDefinition> metrics, IReadOnlyList<double> state)
    {
        this.metrics = [.. metrics.Where(metric => metric.Create() is Accuracy or TopK or MeanAbsoluteError or MeanSquaredError)];
        isAccuracy = [.. this.metrics.Select(metric => metric.Create() is Accuracy)];
        var goesOn = state.Count == this.metrics.Count + 1;
        samples = goesOn ? state[0] : 0;
        sums = goesOn ? [.. state.Skip(1)] : new double[this.metrics.Count];
    }

    /// <summary>The sums so far: the number of samples, then one for each metric.</summary>
    public IReadOnlyList<double> State => [samples, .. sums];

    /// <summary>The means; empty where no sample counted.</summary>
    public IEnumerable<(string Name, double Value)> Values => samples == 0 ? [] : metrics.Select((metric, i) => ("train_" + metric.Name, sums[i] / samples));

    /// <summary>The same step, whose predictions are looked at on their way to the loss.</summary>
    public PredictiveStep Watching(PredictiveStep step, Func<TrainingMetrics?> current) => metrics.Count == 0 ? step : new WatchedStep(step, (predictions, batch) => current()?.Observe(predictions, batch));

    /// <summary>Every how many batches it looks, where an epoch has so many: it would cost a few percent of a small network's time to look at each.</summary>
    public static long Stride(long batches) => Math.Max(1, batches / LeastBatches);

    private void Observe(Predictions predictions, Batch batch)
    {
        if (batch.Mixed is not null)
        {
            return;
        }

        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var (seen, part) = batch.Rows is { } rows ? (predictions.Select(rows), PartLoss.Restrict(batch, rows)) : (predictions, batch);
        for (var i = 0; i < sums.Length; i++)
        {
            var (prediction, target) = metrics[i].Select(seen, part);
            sums[i] += isAccuracy[i] && prediction.dim() == 2 && prediction.shape[1] > 1 && target is { dtype: ScalarType.Int64 } && target.dim() == 1
                ? prediction.argmax(1).eq(target).sum().item<long>()
                : Sum(metrics[i].Create(), prediction.detach(), target);
        }

        samples += part.Size;
    }

    private static double Sum(Metric metric, Tensor prediction, Tensor target)
    {
        metric.Update(prediction, target);
        return metric.Compute() * target.shape[0];
    }

    private sealed class WatchedStep(PredictiveStep step, Action<Predictions, Batch> watch) : PredictiveStep
    {
        public override string Name => step.Name;

        public override IReadOnlyList<string> Updates => step.Updates;

        public override OptimizerDefinition Optimizer => step.Optimizer;

        public override IReadOnlyList<MetricDefinition> Metrics => step.Metrics;

        public override Predictions Predict(Batch batch)
        {
            var predictions = step.Predict(batch);
            watch(predictions, batch);
            return predictions;
        }

        public override Tensor Loss(Predictions predictions, Batch batch) => step.Loss(predictions, batch);
    }
}
