using Nnet.Metrics;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>A metric of a recipe.</summary>
/// <param name="Name">Its name in logs, snake_case: <c>accuracy</c>, <c>confusion_matrix</c>.</param>
/// <param name="Create">A new accumulator for one pass over a part.</param>
/// <param name="Select">What the accumulator takes from a batch: prediction and target. Results are owned by predictions and batch unless made new.</param>
public sealed record MetricDefinition(string Name, Func<Metric> Create, Func<Predictions, Batch, (Tensor Prediction, Tensor Target)> Select);
