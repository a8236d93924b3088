using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Nnet.Callbacks;
using Nnet.Checkpoints;
using Nnet.Data.Samples;
using Nnet.Hyperparameters;
using Nnet.Reports.Runs;
using Nnet.Runs;
using Nnet.Training.State;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>Keeps the record of a training: run folder, logs, checkpoints, callbacks. Without a folder it keeps the best weights in memory.</summary>
internal sealed class RunRecorder : IDisposable
{
    private readonly TrainingOptions options;
    private readonly RecipeDefinition definition;
    private readonly JsonObject record;
    private readonly RunLock? inUse;
    private readonly LineLog? metrics;
    private readonly LineLog? timings;
    private readonly LineLog? events;
    private IReadOnlyList<string> torn = [];
    private readonly KeptWeights weights;

    private RunRecorder(Recipe recipe, HyperparameterValues values, RecipeDefinition definition, TrainingOptions options, RunFolder? folder, TrainingState? restored, long seed)
    {
        (this.options, this.definition, Folder, RestoredState, Seed) = (options, definition, folder, restored, seed);
        weights = new KeptWeights(folder, definition.Name);
        Progress = restored is null ? new Progress() : ProgressState.Read(restored);
        record = folder is not null && options.Resume ? folder.ReadRecord() : RunRecord.New(recipe, values, options, options.Epochs ?? definition.Epochs, seed);
        if (folder is null)
        {
            return;
        }

        inUse = new RunLock(folder);
        metrics = new LineLog(folder.Metrics, restored?.Values["metrics_length"]?.GetValue<long>() ?? 0);
        timings = new LineLog(folder.Timings, restored?.Values["timings_length"]?.GetValue<long>() ?? 0);
        events = new LineLog(folder.Events, restored?.Values["events_length"]?.GetValue<long>() ?? 0);
        record["status"] = "running";
        folder.WriteRecord(record);
        CopyProgram(folder, options.Program);
    }

    public RunFolder? Folder { get; }

    public TrainingState? RestoredState { get; }

    /// <summary>What the training part decided, kept with the weights.</summary>
    public DataStatistics Data { get; set; } = DataStatistics.None;

    public Progress Progress { get; }

    public long Seed { get; }

    /// <summary>Threads to compute with: as asked for, else those of the run that goes on; null: the environment's.</summary>
    public int? Threads => options.Threads ?? (options.Resume ? record["threads"]?.GetValue<int>() : null);

    /// <summary>Where an interrupted training stands, and the command that goes on with it.</summary>
    public string HowToResume
    {
        get
        {
            var command = record["command"]?.ToString() is { Length: > 0 } begun ? begun : "nnet train";
            return Folder is null
                ? $"step {Progress.Step} was the last; nothing is kept, as there is no run folder"
                : $"saved after step {Progress.Step}, in epoch {Progress.Epoch + 1}; go on with: {command} --resume";
        }
    }

    /// <summary>The seed of a run: as asked for, as the recipe says, or a new one.</summary>
    public static long NewSeed(RecipeDefinition definition, TrainingOptions options) => options.Seed ?? definition.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue);

    /// <summary>Copies the program's files into the run's folder.</summary>
    public static void CopyProgram(RunFolder folder, IReadOnlyList<(string Name, string Text)> program)
    {
        foreach (var (name, text) in program)
        {
            AtomicFile.Write(Path.Combine(folder.Path, Path.GetFileName(name)), stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        }
    }

    /// <summary>A new run, or the newest unfinished one of the recipe with its state.</summary>
    public static RunRecorder Open(Recipe recipe, HyperparameterValues values, RecipeDefinition definition, TrainingOptions options)
    {
        var seed = NewSeed(definition, options);
        if (options.RunsRoot is null)
        {
            return new RunRecorder(recipe, values, definition, options, null, null, seed);
        }

        if (options.Resume)
        {
            var unfinished = options.Member is { } member ? RunFolder.Open(member) : Resumption.Find(options.RunsRoot, definition.Name);
            Resumption.Check(unfinished, values, options.Epochs ?? definition.Epochs, options.Program);
            var torn = new List<string>();
            var state = TrainingState.Load(unfinished.State, unfinished.PreviousState, torn.Add);
            return new RunRecorder(recipe, values, definition, options, unfinished, state, unfinished.ReadRecord()["seed"]?.GetValue<long>() ?? seed) { torn = torn };
        }

        return new RunRecorder(recipe, values, definition, options, options.Member is { } own ? RunFolder.CreateAt(own) : RunFolder.Create(options.RunsRoot, definition.Name), null, seed);
    }

    public void Start(TrainingStarted started)
    {
        if (Folder is not null)
        {
            NetworkFile.Write(Folder, options.Networks.Count > 0 ? options.Networks : [.. started.Networks.Select(NetworkOverview.OfWeights)]);
        }

        foreach (var callback in options.Callbacks)
        {
            callback.OnStart(started);
        }

        foreach (var message in torn)
        {
            Report(new Anomaly("checkpoint", Progress.Epoch + 1, Progress.Step, message));
        }
    }

    public void FirstBatch(Batch batch)
    {
        foreach (var callback in options.Callbacks)
        {
            callback.OnFirstBatch(batch);
        }
    }

    public void Gradients(ActiveStep step, int epoch)
    {
        foreach (var callback in options.Callbacks)
        {
            callback.OnGradients(new GradientsReady(step.Name, epoch, step.Trained));
        }
    }

    public void Step(StepDone step)
    {
        metrics?.Write(line =>
        {
            line.WriteNumber("step", step.Step);
            line.WriteNumber("epoch", step.Epoch);
            Numbers.Write(line, "loss", step.Losses[0].Loss);
            Numbers.Write(line, "lr", step.Rate);
            Numbers.Write(line, "gradient_norm", step.GradientNorm);
        });
        foreach (var callback in options.Callbacks)
        {
            callback.OnStep(step);
        }
    }

    public void Epoch(EpochDone epoch)
    {
        var line = Numbers.ToJson(epoch.Values);
        line["epoch"] = epoch.Epoch;
        line["steps"] = epoch.Step;
        line["best"] = epoch.IsBest;
        metrics?.Write(line);
        metrics?.Flush();
        timings?.Write(new JsonObject { ["epoch"] = epoch.Epoch, ["seconds"] = epoch.Elapsed.TotalSeconds });
        timings?.Flush();
        foreach (var callback in options.Callbacks)
        {
            callback.OnEpoch(epoch);
        }
    }

    public void Report(Anomaly anomaly)
    {
        Progress.Anomalies.Add(anomaly);
        events?.Write(new JsonObject { ["kind"] = anomaly.Kind, ["epoch"] = anomaly.Epoch, ["step"] = anomaly.Step, ["message"] = anomaly.Message });
        events?.Flush();
        foreach (var callback in options.Callbacks)
        {
            callback.OnAnomaly(anomaly);
        }
    }

    /// <summary>Looks for exploding and vanishing gradients, each reported once.</summary>
    public void Watch(ActiveStep step, Progress progress)
    {
        var norm = step.GradientNorm;
        var (kind, advice) = norm > ActiveStep.LargestNorm ? ("explosion", "The gradients explode: lower the learning rate, or write \"clip norm 1.0\" in the optimizer.")
            : norm < ActiveStep.SmallestNorm ? ("vanishing", "The gradients vanish: use ReLU or LeakyReLU instead of saturating activations, a residual connection, or normalization.")
            : ("", "");
        if (kind.Length > 0 && progress.Anomalies.TrueForAll(known => known.Kind != kind))
        {
            Report(new Anomaly(kind, progress.Epoch + 1, progress.Step, FormattableString.Invariant($"The gradient norm of step \"{step.Name}\" is {norm:0.###e+0} at step {progress.Step}{(step.Extreme is { } key ? $", {(kind == "explosion" ? "largest" : "smallest")} for \"{key}\"" : "")}. {advice}")));
        }
    }

    public void SaveBest(IReadOnlyList<NamedNetwork> networks) => weights.SaveBest(networks, Data);

    public void SaveLast(IReadOnlyList<NamedNetwork> networks) => weights.SaveLast(networks, Data);

    /// <summary>Puts the best epoch's weights into the networks; without any, nothing changes.</summary>
    public void LoadBest(IReadOnlyList<NamedNetwork> networks) => weights.LoadBest(networks, message => Report(new Anomaly("checkpoint", Progress.Epoch, Progress.Step, message)));

    public void SaveState(TrainingState state)
    {
        ProgressState.Write(Progress, state);
        foreach (var (name, log) in new[] { ("metrics", metrics!), ("timings", timings!), ("events", events!) })
        {
            log.Flush(toDisk: true);
            state.Values[name + "_length"] = log.Length;
        }

        state.Save(Folder!.State, Folder.PreviousState);
    }

    public TrainingResult End(TrainingStatus status, string reason, string monitored, IReadOnlyList<(string Name, double Value)> test, string fingerprint)
    {
        var result = new TrainingResult
        {
            Status = status,
            Reason = reason,
            Folder = Folder?.Path,
            Epochs = Progress.Epoch,
            BestEpoch = Progress.BestEpoch,
            Best = (monitored, Progress.BestValue),
            History = Progress.History,
            Test = test,
            WeightsFingerprint = fingerprint,
            OrderFingerprint = Progress.Order.ToString("x16", CultureInfo.InvariantCulture),
            Anomalies = Progress.Anomalies,
        };
        metrics?.Flush();
        record["status"] = status.ToString().ToLowerInvariant();
        record["reason"] = reason;
        record["epochs"] = Progress.Epoch;
        record["best_epoch"] = Progress.BestEpoch;
        record["best"] = new JsonObject { [monitored] = Numbers.ToJson(Progress.BestValue) };
        record["test"] = Numbers.ToJson(test);
        record["weights_fingerprint"] = fingerprint;
        record["order_fingerprint"] = result.OrderFingerprint;
        Folder?.WriteRecord(record);
        if (Folder is not null)
        {
            Reports.Runs.RunReport.Write(Folder);
        }

        foreach (var callback in options.Callbacks)
        {
            callback.OnEnd(new TrainingEnded(result));
        }

        return result;
    }

    public void Dispose()
    {
        metrics?.Dispose();
        timings?.Dispose();
        events?.Dispose();
        inUse?.Dispose();
        weights.Dispose();
    }
}
