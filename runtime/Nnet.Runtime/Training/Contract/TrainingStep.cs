using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>One optimization step of a recipe: a scalar to minimize over the parameters of some networks.</summary>
public abstract class TrainingStep
{
    /// <summary>The step's name, <c>critic</c>; <c>train</c> where the recipe has no steps.</summary>
    public abstract string Name { get; }

    /// <summary>The names of the networks whose parameters it updates.</summary>
    public abstract IReadOnlyList<string> Updates { get; }

    /// <summary>How it updates them.</summary>
    public abstract OptimizerDefinition Optimizer { get; }

    /// <summary>The scalar to minimize (<c>float[]</c>, graph attached) for a batch.</summary>
    public abstract Tensor Minimize(Batch batch);
}

/// <summary>
/// The step of a recipe with one network and one loss: predictions first, then the loss of predictions and fields, so that
/// metrics, mixed labels, parts of a graph and test-time augmentation can use the predictions.
/// </summary>
public abstract class PredictiveStep : TrainingStep
{
    /// <inheritdoc/>
    public override string Name => "train";

    /// <summary>The network's results for a batch, in the order of its declaration, followed by the teachers' results that the loss asks for.</summary>
    public abstract Predictions Predict(Batch batch);

    /// <summary>The loss, <c>float[]</c>, of predictions against the fields of a batch; both restricted to the rows that count.</summary>
    public abstract Tensor Loss(Predictions predictions, Batch batch);

    /// <summary>The metrics of the recipe.</summary>
    public abstract IReadOnlyList<MetricDefinition> Metrics { get; }

    /// <inheritdoc/>
    public override Tensor Minimize(Batch batch)
    {
        using var predictions = Predict(batch);
        return Loss(predictions, batch);
    }
}
