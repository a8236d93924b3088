using Nnet.Language.Lowering.Data;

namespace Nnet.Language.Lowering.Recipes;

/// <summary>The plain options of a recipe.</summary>
/// <param name="Batch">Samples of a batch; null: the whole part at once (a graph, or no <c>batch</c> line).</param>
/// <param name="Epochs">Passes over the training part.</param>
/// <param name="LateBatch"><c>batch 32 then 1 for last 2 epochs</c>.</param>
/// <param name="EarlyStop">Stops when a monitored value does not improve; null: never.</param>
/// <param name="Keep">Which weights are the result; null: those of the best validation loss where there is a validation part, else the last.</param>
/// <param name="EmaDecay"><c>average ema 0.999</c>; null: no average.</param>
/// <param name="Accumulate">Batches per update.</param>
/// <param name="Precision">float32, bfloat16 or float16.</param>
/// <param name="Device">auto, cpu or cuda.</param>
/// <param name="CheckpointEveryEpochs">How often a checkpoint is written.</param>
/// <param name="Workers">Threads that prepare data; null: chosen when it runs.</param>
/// <param name="Monitors">gradients, activations.</param>
/// <param name="Ensemble">Members trained with seeds of their own; 1: none.</param>
/// <param name="FinalFit">Parts that the final fit takes; empty: no final fit.</param>
public sealed record TrainingOptionsIr(
    int? Batch,
    int Epochs,
    LateBatchIr? LateBatch,
    EarlyStopIr? EarlyStop,
    MonitorIr? Keep,
    double? EmaDecay,
    int Accumulate,
    string Precision,
    string Device,
    int CheckpointEveryEpochs,
    int? Workers,
    bool Deterministic,
    EquatableArray<string> Monitors,
    int Ensemble,
    EquatableArray<DataPart> FinalFit,
    ulong? Seed);

/// <summary>Another batch size for the last epochs.</summary>
public sealed record LateBatchIr(int Batch, int Epochs);

/// <summary>A value to watch: <c>validation.accuracy</c>.</summary>
/// <param name="Metric"><c>loss</c> or the name of a metric of the recipe.</param>
public sealed record MonitorIr(DataPart Part, string Metric, bool Maximize);

/// <summary>Early stopping.</summary>
public sealed record EarlyStopIr(MonitorIr Monitor, int Patience, double MinDelta);
