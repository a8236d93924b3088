using Nnet.Callbacks;

namespace Nnet.Tuning.Steps;

/// <summary>Remembers the loss of the first step, which no update has changed, and ends the training there.</summary>
internal sealed class FirstLoss : TrainingCallback
{
    public double? Value { get; private set; }

    public override bool ShouldStop => Value is not null;

    public override void OnStep(StepDone step) => Value ??= step.Losses.Sum(loss => loss.Loss);
}
