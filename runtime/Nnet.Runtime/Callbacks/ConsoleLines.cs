using System.Globalization;

namespace Nnet.Callbacks;

/// <summary>Progress as plain lines for pipes and logs: <c>name=value</c> pairs that machines read too.</summary>
/// <param name="writer">Where lines go.</param>
public sealed class ConsoleLines(TextWriter writer) : TrainingCallback
{
    /// <inheritdoc/>
    public override void OnStart(TrainingStarted started)
    {
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{started.Recipe}: {started.Parameters} weights, {started.TrainingSamples} training samples, {started.StepsPerEpoch} steps in each of {started.Epochs} epochs, on {started.Device}"));
        if (started.FirstEpoch > 1)
        {
            writer.WriteLine($"going on with epoch {started.FirstEpoch}");
        }
    }

    /// <inheritdoc/>
    public override void OnMember(string name, int count) => writer.WriteLine($"{name} of {count}");

    /// <inheritdoc/>
    public override void OnEpoch(EpochDone epoch)
    {
        var values = string.Join(" ", epoch.Values
            .Where(entry => double.IsFinite(entry.Value) && entry.Name is not ("gradient_norm_max" or "clipped" or "val_confusion_matrix"))
            .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Name}={entry.Value:0.#####}")));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch={epoch.Epoch} {values} seconds={epoch.Elapsed.TotalSeconds:0.00}{(epoch.IsBest ? " best" : "")}"));
    }

    /// <inheritdoc/>
    public override void OnAnomaly(Anomaly anomaly) => writer.WriteLine($"note: {anomaly.Message}");

    /// <inheritdoc/>
    public override void OnEnd(TrainingEnded ended)
    {
        var result = ended.Result;
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{result.Status.ToString().ToLowerInvariant()}: {result.Reason}"));
        if (result.BestEpoch > 0)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"best {result.Best.Name}={result.Best.Value:0.#####} in epoch {result.BestEpoch}"));
        }

        foreach (var entry in result.Summary)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean {entry.Name}={entry.Mean:0.#####} ± {entry.Deviation:0.#####} over {result.Members.Count}"));
        }

        if (result.Test.Count > 0)
        {
            writer.WriteLine("test " + string.Join(" ", result.Test.Where(entry => entry.Name != "confusion_matrix").Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Name}={entry.Value:0.#####}"))));
        }

        if (result.Folder is not null)
        {
            writer.WriteLine($"run {result.Folder}");
        }
    }
}
