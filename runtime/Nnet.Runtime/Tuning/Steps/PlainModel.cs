using Nnet.Training;
using static TorchSharp.torch;

namespace Nnet.Tuning.Steps;

/// <summary>A model whose optimizers have no weight decay, and another rate where one is given. Disposing it disposes the model.</summary>
internal sealed class PlainModel(TrainingModel inner, double? rate) : TrainingModel
{
    public override IReadOnlyList<NamedNetwork> Networks => inner.Networks;

    public override IReadOnlyList<NamedNetwork> Teachers => inner.Teachers;

    public override IReadOnlyList<TrainingStep> Steps { get; } =
        [.. inner.Steps.Select(step => step is PredictiveStep predictive ? (TrainingStep)new PlainPredictiveStep(predictive, rate) : new PlainStep(step, rate))];

    private static OptimizerDefinition Plain(OptimizerDefinition optimizer, double? rate)
    {
        var options = optimizer.Options.SetItem("weight_decay", 0);
        return optimizer with { Options = rate is { } value ? options.SetItem("lr", value) : options, Schedule = null };
    }

    private sealed class PlainStep(TrainingStep inner, double? rate) : TrainingStep
    {
        public override string Name => inner.Name;

        public override IReadOnlyList<string> Updates => inner.Updates;

        public override OptimizerDefinition Optimizer => Plain(inner.Optimizer, rate);

        public override Tensor Minimize(Batch batch) => inner.Minimize(batch);
    }

    private sealed class PlainPredictiveStep(PredictiveStep inner, double? rate) : PredictiveStep
    {
        public override string Name => inner.Name;

        public override IReadOnlyList<string> Updates => inner.Updates;

        public override OptimizerDefinition Optimizer => Plain(inner.Optimizer, rate);

        public override IReadOnlyList<MetricDefinition> Metrics => inner.Metrics;

        public override Predictions Predict(Batch batch) => inner.Predict(batch);

        public override Tensor Loss(Predictions predictions, Batch batch) => inner.Loss(predictions, batch);

        public override Tensor Minimize(Batch batch) => inner.Minimize(batch);
    }
}
