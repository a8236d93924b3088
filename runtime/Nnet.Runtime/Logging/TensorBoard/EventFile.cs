using System.Globalization;
using Nnet.Checkpoints;
using Nnet.Runs;

namespace Nnet.Logging.TensorBoard;

/// <summary>An event file of TensorBoard in a folder of its own, which names the run there.</summary>
public sealed class EventFile : IDisposable
{
    private readonly GatheredFile file;

    /// <summary>A new file in a folder.</summary>
    /// <exception cref="CheckpointException">It cannot be written; so too for all that is written to it.</exception>
    public EventFile(string folder)
    {
        Directory.CreateDirectory(folder);
        var seconds = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var name = string.Create(CultureInfo.InvariantCulture, $"events.out.tfevents.{seconds}.{Environment.MachineName}.{Environment.ProcessId}.0");
        file = new GatheredFile(Path.Combine(folder, name), 0);
        file.Add(words => RecordFile.Write(words, EventEncoder.Version(Now)));
        file.Flush();
    }

    private static double Now => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0;

    /// <summary>A resumed run goes on with a step: TensorBoard forgets what the files before have of it and of later ones.</summary>
    public void Restart(long step)
    {
        var now = Now;
        file.Add(words => RecordFile.Write(words, EventEncoder.Restart(now, step)));
    }

    /// <summary>Numbers at a step; the tag's part before the slash groups them.</summary>
    public void Scalars(long step, IEnumerable<(string Tag, double Value)> values) =>
        Write(step, values.Where(entry => double.IsFinite(entry.Value)).Select(entry => EventEncoder.Scalar(entry.Tag, entry.Value)));

    /// <summary>The distribution of values at a step.</summary>
    public void Histogram(long step, string tag, ReadOnlySpan<float> values) => Write(step, [EventEncoder.Histogram(tag, HistogramBuckets.Of(values))]);

    /// <summary>A picture (PNG) at a step.</summary>
    public void Image(long step, string tag, int height, int width, int channels, byte[] png) => Write(step, [EventEncoder.Image(tag, height, width, channels, png)]);

    /// <summary>A text in Markdown at a step.</summary>
    public void Text(long step, string tag, string markdown) => Write(step, [EventEncoder.Markdown(tag, markdown)]);

    /// <summary>The run's hyperparameters, once at its begin: numbers, truth values and words.</summary>
    public void Begin(IReadOnlyList<(string Name, object Value)> hyperparameters, IEnumerable<string> metrics)
    {
        Write(0, [EventEncoder.Hyperparameters("_hparams_/experiment", HyperparameterMessages.Experiment(hyperparameters, metrics))]);
        Write(0, [EventEncoder.Hyperparameters("_hparams_/session_start_info", HyperparameterMessages.SessionStart(hyperparameters, Now))]);
    }

    /// <summary>The run's end, once.</summary>
    public void End(bool succeeded)
    {
        Write(0, [EventEncoder.Hyperparameters("_hparams_/session_end_info", HyperparameterMessages.SessionEnd(succeeded, Now))]);
        file.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    /// <summary>Adds an event of now; its values are encoded later, when they are written.</summary>
    private void Write(long step, IEnumerable<byte[]> values)
    {
        var now = Now;
        file.Add(words => RecordFile.Write(words, EventEncoder.Summary(now, step, values)));
    }
}
