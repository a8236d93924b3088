using Nnet.Logging.TensorBoard;

namespace Nnet.Callbacks;

/// <summary>
/// Writes what is measured for TensorBoard, with <c>train_loss</c> as <c>loss/train</c>. Of a long training it writes every so many steps: about the
/// thousand points of a curve that TensorBoard shows. <c>metrics.jsonl</c> has them all.
/// </summary>
/// <param name="hyperparameters">The run's values, for the HPARAMS tab.</param>
public sealed class TensorBoardLog(IReadOnlyList<(string Name, object Value)> hyperparameters) : TrainingCallback
{
    private const long PointsOfACurve = 1000;
    private EventFile? file;
    private long stride = 1;
    private bool hasSteps;

    /// <inheritdoc/>
    public override void OnStart(TrainingStarted started)
    {
        if (started.Folder is null)
        {
            return;
        }

        hasSteps = false;
        stride = Math.Max(1, started.Epochs * started.StepsPerEpoch / PointsOfACurve);
        file = new EventFile(Path.Combine(started.Folder, "tensorboard"));
        file.Begin(hyperparameters, ["loss/validation", "loss/train"]);
    }

    /// <inheritdoc/>
    public override void OnStep(StepDone step)
    {
        if (!hasSteps && step.Step > 1)
        {
            file?.Restart(step.Step);
        }

        hasSteps = true;
        if (step.Step % stride == 0)
        {
            file?.Scalars(step.Step, [.. step.Losses.Select(loss => ($"step/{loss.Name}_loss", loss.Loss)), ("step/lr", step.Rate), ("step/gradient_norm", step.GradientNorm)]);
        }
    }

    /// <inheritdoc/>
    public override void OnEpoch(EpochDone epoch) => file?.Scalars(epoch.Epoch, epoch.Values.Select(entry => (Tag(entry.Name), entry.Value)));

    /// <inheritdoc/>
    public override void OnAnomaly(Anomaly anomaly) => file?.Text(anomaly.Step, "anomaly", anomaly.Message);

    /// <inheritdoc/>
    public override void OnEnd(TrainingEnded ended)
    {
        file?.End(ended.Result.Status == Training.TrainingStatus.Finished);
        file?.Dispose();
        file = null;
    }

    private static string Tag(string name) =>
        name.StartsWith("val_", StringComparison.Ordinal) ? name[4..] + "/validation"
        : name.StartsWith("train_", StringComparison.Ordinal) ? name[6..] + "/train"
        : name;
}
