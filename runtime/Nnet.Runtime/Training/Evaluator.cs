using Nnet.Metrics;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>Losses and metrics of a part, without gradients, in evaluation mode; means over samples, whatever the batch size.</summary>
internal static class Evaluator
{
    /// <summary>Evaluates.</summary>
    /// <param name="model">The networks.</param>
    /// <param name="steps">The recipe's steps.</param>
    /// <param name="batches">The part.</param>
    /// <param name="seed">The seed of what losses draw (noise of a GAN).</param>
    /// <returns>Values by name, <c>loss</c> first (of several steps: one by each step's name), and the metrics that made them.</returns>
    public static (IReadOnlyList<(string Name, double Value)> Values, IReadOnlyList<(string Name, Metric Metric)> Metrics) Run(
        TrainingModel model, IReadOnlyList<TrainingStep> steps, IEnumerable<Batch> batches, long seed)
    {
        foreach (var network in model.Networks)
        {
            network.Module.eval();
        }

        using var quiet = no_grad();
        manual_seed(seed);
        var sums = new double[steps.Count];
        long samples = 0;
        var metrics = steps.OfType<PredictiveStep>().SelectMany(step => step.Metrics).Select(metric => (Definition: metric, Metric: metric.Create())).ToArray();
        foreach (var batch in batches)
        {
            using var scope = NewDisposeScope();
            using (batch)
            {
                long count = 0;
                for (var i = 0; i < steps.Count; i++)
                {
                    (var loss, count) = Measure(steps[i], batch, metrics);
                    sums[i] += loss * count;
                }

                samples += count;
            }
        }

        foreach (var network in model.Networks)
        {
            network.Module.train();
        }

        List<(string, double)> values = [.. steps.Select((step, i) => (steps.Count == 1 ? "loss" : step.Name + "_loss", sums[i] / samples))];
        values.AddRange(metrics.Select(entry => (entry.Definition.Name, entry.Metric.Compute())));
        return (values, [.. metrics.Select(entry => (entry.Definition.Name, entry.Metric))]);
    }

    private static (double Loss, long Count) Measure(TrainingStep step, Batch batch, IReadOnlyList<(MetricDefinition Definition, Metric Metric)> metrics)
    {
        if (step is not PredictiveStep predictive)
        {
            return (step.Minimize(batch).to_type(ScalarType.Float64).item<double>(), batch.Size);
        }

        var predictions = TestTimePredictions.Of(predictive, batch);
        var part = batch;
        if (batch.Rows is { } rows)
        {
            predictions = predictions.Select(rows);
            part = PartLoss.Restrict(batch, rows);
        }

        foreach (var (definition, metric) in metrics)
        {
            var (prediction, target) = definition.Select(predictions, part);
            metric.Update(prediction, target);
        }

        return (predictive.Loss(predictions, part).to_type(ScalarType.Float64).item<double>(), part.Size);
    }
}
