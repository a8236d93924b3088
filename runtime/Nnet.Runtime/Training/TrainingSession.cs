using Nnet.Callbacks;
using Nnet.Hyperparameters;
using Nnet.Schedules;
using Nnet.Training.Monitoring;
using Nnet.Training.State;
using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>Everything that <see cref="Trainer"/>'s loop works with: model, data, optimizers, schedules, records. Opened fresh or from a checkpoint.</summary>
internal sealed class TrainingSession : IDisposable
{
    private readonly RecipeDefinition definition;
    private readonly TrainingOptions options;
    private readonly TrainingModel model;
    private readonly TrainingData data;
    private readonly RunRecorder recorder;
    private readonly WeightAverage? average;
    private readonly EarlyStopping? earlyStopping;
    private readonly Progress progress;
    private readonly SessionState state;
    private EpochTotals totals;
    private TrainingMetrics metrics;
    private int batchesSinceUpdate;
    private IReadOnlyList<(string Name, double Value)> evaluated = [];

    private TrainingSession(RecipeDefinition definition, TrainingModel model, TrainingData data, RunRecorder recorder, TrainingOptions options, long seed)
    {
        (this.definition, this.model, this.data, this.recorder, this.options, Seed) = (definition, model, data, recorder, options, seed);
        Span = new TrainingSpan(Epochs * StepsPerEpoch, StepsPerEpoch);
        progress = recorder.Progress;
        metrics = new TrainingMetrics(MetricDefinitions, []);
        var stride = TrainingMetrics.Stride(data.TrainingBatchCount);
        Steps = [.. model.Steps.Select((step, i) => new ActiveStep(step is PredictiveStep predictive ? metrics.Watching(predictive, () => progress.Batch % stride == 0 ? metrics : null) : step, model.Networks, Span, definition.Accumulate, options.ConstantRate) { Index = i, WatchNorm = definition.MonitorGradients, ClassWeights = data.ClassWeights, Units = definition.MonitorActivations ? new UnitMonitor(Keys.Trained(model.Networks, step.Updates)) : null })];
        average = definition.EmaDecay is { } decay ? new WeightAverage(decay, model.Networks) : null;
        earlyStopping = definition.EarlyStop is { } stop ? new EarlyStopping(stop) : null;
        totals = new EpochTotals(Steps.Count, []);
        state = new SessionState(model, Steps, average, earlyStopping);
    }

    public int Epochs => options.Epochs ?? definition.Epochs;

    public int Epoch => progress.Epoch;

    public long Step => progress.Step;

    public long Seed { get; }

    public bool Stopped => progress.StopReason is not null;

    public bool Diverged { get; private set; }

    public bool IsUpdateDue => batchesSinceUpdate % definition.Accumulate == 0;

    public IReadOnlyList<ActiveStep> Steps { get; }

    private IEnumerable<MetricDefinition> MetricDefinitions => model.Steps.OfType<PredictiveStep>().SelectMany(step => step.Metrics);

    private TrainingSpan Span { get; }

    private long StepsPerEpoch => Math.Max(1, data.TrainingBatchCount / definition.Accumulate);

    private string Monitored => definition.KeepBest ?? definition.EarlyStop?.Monitor ?? (IsLastBest ? $"train.{Steps[0].Name}_loss" : data.HasValidation ? "validation.loss" : "train.loss");

    /// <summary>Several steps play against each other: none of their losses says which epoch is best, unless the recipe does; the last one counts.</summary>
    private bool IsLastBest => Steps.Count > 1 && definition.KeepBest is null && definition.EarlyStop is null;

    /// <summary>Opens data and run folder, makes the model under its seed, and restores what a checkpoint has.</summary>
    public static TrainingSession Open(Recipe recipe, HyperparameterValues values, TrainingOptions options)
    {
        var definition = recipe.Define(values);
        if (definition.Batch < 1 || (options.Epochs ?? definition.Epochs) < 1)
        {
            throw new HyperparameterException($"{definition.Name} needs at least 1 sample in a batch and 1 epoch, but got batch {definition.Batch} and {options.Epochs ?? definition.Epochs} epochs.");
        }

        Devices.Check(definition, options);
        MixedPrecision.Check(definition);
        var recorder = RunRecorder.Open(recipe, values, definition, options);
        try
        {
            if (recorder.Threads is { } threads)
            {
                set_num_threads(threads);
            }

            var seed = recorder.Seed;
            var data = TrainingData.Open(definition, options, seed);
            recorder.Data = data.Data.Statistics;
            manual_seed(Seeds.Derive(seed, "weights"));
            var model = recipe.CreateModel(values);
            InitialWeights.Apply(definition, model, options);
            var session = new TrainingSession(definition, model, data, recorder, options, seed);
            session.state.Restore(recorder.RestoredState);
            session.state.TakeOverMemory(options.OptimizerMemory);
            Freezing.Apply(definition, model, session.Steps, session.Epoch + 1);
            return session;
        }
        catch
        {
            recorder.Dispose();
            throw;
        }
    }

    public void Announce()
    {
        recorder.Start(new TrainingStarted(
            definition.Name,
            recorder.Folder?.Path,
            Epochs,
            StepsPerEpoch,
            progress.Epoch + 1,
            model.Networks.SelectMany(network => network.Module.parameters()).Where(parameter => parameter.requires_grad).Sum(parameter => parameter.numel()),
            data.TrainingSamples,
            "cpu")
        { Networks = model.Networks });
    }

    public void BeginEpoch()
    {
        foreach (var network in model.Networks)
        {
            network.Module.train();
        }

        // Sums of the metrics stand behind those of the losses.
        var sums = 5 + Steps.Count;
        totals = new EpochTotals(Steps.Count, [.. progress.Totals.Take(sums)]);
        metrics = new TrainingMetrics(MetricDefinitions, [.. progress.Totals.Skip(sums)]);
        batchesSinceUpdate = progress.Batch;
        foreach (var step in Steps)
        {
            step.Updater.ZeroGradients();
        }
    }

    /// <summary>The batches of the epoch that are still to come.</summary>
    public IEnumerable<Batch> TrainingBatches() => data.Train(progress.Epoch, progress.Batch);

    /// <summary>The forward pass of a step in the recipe's precision.</summary>
    public Tensor Loss(ActiveStep step, Batch batch)
    {
        using var lowered = MixedPrecision.Enter(definition.Precision);
        return step.Loss(batch);
    }

    /// <summary>Ends the training where a loss is not finite, naming what made it so.</summary>
    public void Check(ActiveStep step, Tensor loss, Batch batch)
    {
        step.LastLoss = loss.dtype == ScalarType.Float32 ? loss.item<float>() : loss.to_type(ScalarType.Float64).item<double>();
        if (!double.IsFinite(step.LastLoss))
        {
            Diverged = true;
            var message = NonFinite.Explain(step, model, batch, progress.Step + 1);
            progress.StopReason = message;
            recorder.Report(new Anomaly("nan", progress.Epoch + 1, progress.Step + 1, message));
        }
    }

    public void CountBatch(ActiveStep step, Tensor loss, Batch batch)
    {
        if (ReferenceEquals(step, Steps[0]))
        {
            batchesSinceUpdate++;
        }

        if (IsUpdateDue)
        {
            step.Units?.Observe();
            recorder.Gradients(step, progress.Epoch + 1);
        }

        totals.AddLoss(step.Index, step.LastLoss, batch.Rows?.shape[0] ?? batch.Size);
    }

    public void FinishBatch(Batch batch)
    {
        if (progress is { Epoch: 0, Batch: 0 })
        {
            recorder.FirstBatch(batch);
        }

        progress.Batch++;
        progress.Order = Fingerprint.Chain(progress.Order, batch.Samples);
        if (!IsUpdateDue || Diverged)
        {
            return;
        }

        progress.Step++;
        average?.Update();
        foreach (var step in Steps)
        {
            totals.AddUpdate(step);
            recorder.Watch(step, progress);
        }

        recorder.Step(new StepDone(
            progress.Epoch + 1,
            progress.Step,
            batchesSinceUpdate / definition.Accumulate,
            [.. Steps.Select(step => (step.Name, step.LastLoss))],
            Steps[0].Rate,
            Steps[0].GradientNorm,
            Steps[0].Clipped,
            batch.Size));
    }

    /// <summary>Measures the validation part, with averaged weights where there are some.</summary>
    public void Evaluate()
    {
        var values = new List<(string, double)>();
        values.AddRange(Steps.Select((step, i) => (Steps.Count == 1 ? "train_loss" : $"train_{step.Name}_loss", totals.Loss(i))));
        values.AddRange(metrics.Values);
        if (data.HasValidation)
        {
            average?.Swap();
            var (measured, _) = Evaluator.Run(model, model.Steps, data.Evaluate("validation"), Seeds.Derive(Seed, "evaluation"));
            average?.Swap();
            values.AddRange(measured.Select(entry => ("val_" + entry.Name, entry.Value)));
        }

        values.Add(("lr", Steps[0].Rate));
        values.Add(("gradient_norm", totals.MeanNorm));
        values.Add(("gradient_norm_max", totals.LargestNorm));
        values.Add(("clipped", totals.ClippedShare));
        foreach (var step in Steps.Where(step => step.Units is not null))
        {
            foreach (var message in step.Units!.EndEpoch(progress.Epoch + 1))
            {
                recorder.Report(new Anomaly("dead", progress.Epoch + 1, progress.Step, message));
            }

            values.Add((Steps.Count == 1 ? "dead_units" : $"dead_units_{step.Name}", step.Units!.DeadShare));
        }

        evaluated = values;
    }

    /// <summary>Records the epoch, moves schedules and stopping rules on, writes the checkpoint.</summary>
    public void FinishEpoch(TimeSpan elapsed)
    {
        progress.Epoch++;
        (progress.Batch, progress.Totals) = (0, []);
        progress.History.Add(evaluated);
        var monitored = Value(Monitored);
        var isBest = IsLastBest || Direction.Improves(Monitored, monitored, progress.BestValue);
        if (isBest)
        {
            (progress.BestEpoch, progress.BestValue) = (progress.Epoch, monitored);
        }

        foreach (var step in Steps)
        {
            step.Schedule.Plateau?.Report(Value(data.HasValidation ? "validation.loss" : "train.loss"));
        }

        if (definition.EarlyStop is { } stop && earlyStopping!.Report(Value(stop.Monitor)) is { } reason)
        {
            progress.StopReason = reason;
        }

        Freezing.Apply(definition, model, Steps, progress.Epoch + 1);
        if (recorder.Folder is { } folder)
        {
            MadePictures.Write(folder, model, Seed, progress.Epoch, Epochs);
        }

        recorder.Epoch(new EpochDone(progress.Epoch, progress.Step, evaluated, isBest, elapsed));
        if (options.Callbacks.Any(callback => callback.ShouldStop))
        {
            progress.StopReason ??= "a callback asked for it";
        }

        Save(isBest);
    }

    /// <summary>Ends before its time: diverged, or interrupted, where the state after the last step is saved.</summary>
    public TrainingResult Abandon()
    {
        if (!Diverged && recorder.Folder is not null)
        {
            progress.Totals = [.. totals.State, .. metrics.State];
            SaveState();
        }

        return recorder.End(
            Diverged ? TrainingStatus.Diverged : TrainingStatus.Interrupted,
            Diverged ? progress.StopReason! : recorder.HowToResume,
            Monitored,
            [],
            Fingerprint.OfWeights(Weights()));
    }

    /// <summary>The last words: the best weights, the test part, the record.</summary>
    public TrainingResult Finish()
    {
        var fingerprint = Fingerprint.OfWeights(Weights());
        recorder.LoadBest(model.Networks);
        IReadOnlyList<(string, double)> test = data.HasTest && options.EvaluateTest
            ? Evaluator.Run(model, model.Steps, data.EvaluateAtTestTime("test"), Seeds.Derive(Seed, "evaluation")).Values
            : [];
        if (recorder.Folder is { } folder)
        {
            EvaluationDetails.Write(folder, model, data, data.HasTest && options.EvaluateTest ? "test" : data.HasValidation ? "validation" : "train");
        }

        return recorder.End(TrainingStatus.Finished, progress.StopReason ?? "all epochs are done", Monitored, test, fingerprint);
    }

    public void Dispose()
    {
        foreach (var step in Steps)
        {
            step.Dispose();
        }

        average?.Dispose();
        model.Dispose();
        data.Dispose();
        recorder.Dispose();
    }

    private IEnumerable<(string Key, Tensor Value)> Weights() => Keys.Of(model.Networks).Select(entry => (entry.Key, entry.Value));

    /// <summary>The value of a name as the language writes it, <c>validation.loss</c>, in the last evaluation.</summary>
    private double Value(string name)
    {
        var key = name.Replace("validation.", "val_", StringComparison.Ordinal).Replace("train.", "train_", StringComparison.Ordinal);
        var found = evaluated.Where(entry => entry.Name == key).Select(entry => (double?)entry.Value).FirstOrDefault();
        return found ?? evaluated[0].Value;
    }

    private void Save(bool isBest)
    {
        average?.Swap();
        if (isBest)
        {
            recorder.SaveBest(model.Networks);
        }

        if (recorder.Folder is not null)
        {
            recorder.SaveLast(model.Networks);
        }

        average?.Swap();
        if (recorder.Folder is not null && (progress.Epoch % definition.CheckpointEvery == 0 || progress.Epoch >= Epochs || Stopped))
        {
            SaveState();
        }
    }

    private void SaveState()
    {
        using var scope = NewDisposeScope();
        recorder.SaveState(state.Gather());
    }
}
