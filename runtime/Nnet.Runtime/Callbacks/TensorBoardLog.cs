using Nnet.Logging.TensorBoard;
using Nnet.Reports;
using Nnet.Training;
using static TorchSharp.torch;

namespace Nnet.Callbacks;

/// <summary>
/// Writes what is measured for TensorBoard, with <c>train_loss</c> as <c>loss/train</c>. Of a long training it writes every so many steps: about the
/// thousand points of a curve that TensorBoard shows. <c>metrics.jsonl</c> has them all. Distributions of weights and gradients come once an epoch, the first batch
/// as pictures, the program and the networks as texts.
/// </summary>
/// <param name="hyperparameters">The run's values, for the HPARAMS tab.</param>
public sealed class TensorBoardLog(IReadOnlyList<(string Name, object Value)> hyperparameters) : TrainingCallback
{
    private const long PointsOfACurve = 1000;
    private const int Pictures = 64;
    private readonly Dictionary<string, int> lastEpochs = [];
    private IReadOnlyList<NamedNetwork> networks = [];
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
        lastEpochs.Clear();
        stride = Math.Max(1, started.Epochs * started.StepsPerEpoch / PointsOfACurve);
        file = new EventFile(Path.Combine(started.Folder, "tensorboard"));
        networks = started.Networks;
        file.Begin(hyperparameters, ["loss/validation", "loss/train"]);
        foreach (var (tag, markdown) in RunTexts.Of(started.Folder))
        {
            file.Text(0, tag, markdown);
        }
    }

    /// <inheritdoc/>
    public override void OnFirstBatch(Batch batch)
    {
        using var scope = NewDisposeScope();
        foreach (var (name, value) in batch.Names.Zip(batch.Values))
        {
            if (file is null || value.shape is not [> 0, 1 or 3, > 1, > 1] || !value.is_floating_point())
            {
                continue;
            }

            var pictures = value.detach().to_type(ScalarType.Float32).cpu().narrow(0, 0, Math.Min(Pictures, value.shape[0]));
            var png = PictureGrid.Encode(pictures, 8, pictures.min().item<float>(), pictures.max().item<float>(), out var height, out var width);
            file.Image(0, "first_batch/" + name, height, width, (int)value.shape[1], png);
        }
    }

    /// <inheritdoc/>
    public override void OnGradients(GradientsReady gradients)
    {
        if (file is null || lastEpochs.GetValueOrDefault(gradients.Name) == gradients.Epoch)
        {
            return;
        }

        lastEpochs[gradients.Name] = gradients.Epoch;
        foreach (var entry in gradients.Parameters.Where(entry => entry.Value.grad is not null))
        {
            file.Histogram(gradients.Epoch, "gradients/" + entry.Key, Values(entry.Value.grad!));
        }
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
    public override void OnEpoch(EpochDone epoch)
    {
        file?.Scalars(epoch.Epoch, epoch.Values.Where(entry => !entry.Name.EndsWith("confusion_matrix", StringComparison.Ordinal)).Select(entry => (Tag(entry.Name), entry.Value)));
        foreach (var (key, value, isTrained) in file is null ? [] : Keys.Of(networks))
        {
            if (isTrained)
            {
                file!.Histogram(epoch.Epoch, "weights/" + key, Values(value));
            }
        }
    }

    /// <inheritdoc/>
    public override void OnAnomaly(Anomaly anomaly) => file?.Text(anomaly.Step, "anomaly", anomaly.Message);

    /// <inheritdoc/>
    public override void OnEnd(TrainingEnded ended)
    {
        // What can go on has not failed.
        if (ended.Result.Status != TrainingStatus.Interrupted)
        {
            file?.End(ended.Result.Status == TrainingStatus.Finished);
        }

        file?.Dispose();
        file = null;
    }

    private static float[] Values(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        return tensor.detach().to_type(ScalarType.Float32).cpu().contiguous().data<float>().ToArray();
    }

    private static string Tag(string name) =>
        name.StartsWith("val_", StringComparison.Ordinal) ? name[4..] + "/validation"
        : name.StartsWith("train_", StringComparison.Ordinal) ? name[6..] + "/train"
        : name;
}
