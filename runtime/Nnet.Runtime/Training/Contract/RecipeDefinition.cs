using Nnet.Data;

namespace Nnet.Training;

/// <summary>The settings of a recipe with its hyperparameters put in.</summary>
public sealed record RecipeDefinition
{
    /// <summary>The recipe's name.</summary>
    public required string Name { get; init; }

    /// <summary>The data, with augmentations and their values.</summary>
    public required DataDefinition Data { get; init; }

    /// <summary>Samples in a batch; null: the whole part at once (graphs).</summary>
    public long? Batch { get; init; }

    /// <summary>Another batch size for the last epochs: <c>batch 32 then 1 for last 2 epochs</c>.</summary>
    public (long Batch, int LastEpochs)? BatchAtEnd { get; init; }

    /// <summary>Passes over the training part.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>Batches whose gradients are averaged for one update.</summary>
    public int Accumulate { get; init; } = 1;

    /// <summary>The seed of everything random; null: drawn, and written into the run.</summary>
    public long? Seed { get; init; }

    /// <summary>Stops when a value does not improve; null: never.</summary>
    public EarlyStopDefinition? EarlyStop { get; init; }

    /// <summary>The value whose best epoch is kept, <c>validation.accuracy</c>; null: <c>validation.loss</c>.</summary>
    public string? KeepBest { get; init; }

    /// <summary>Epochs between two checkpoints.</summary>
    public int CheckpointEvery { get; init; } = 1;

    /// <summary>The decay of an exponential moving average of the weights; null: none.</summary>
    public double? EmaDecay { get; init; }

    /// <summary>The element type of the computation.</summary>
    public Precision Precision { get; init; } = Precision.Float32;

    /// <summary><c>auto</c>, <c>cpu</c> or <c>cuda</c>.</summary>
    public string Device { get; init; } = "auto";

    /// <summary>Threads that prepare data; null: chosen by the runtime.</summary>
    public int? Workers { get; init; }

    /// <summary>Only kernels whose results repeat.</summary>
    public bool Deterministic { get; init; }

    /// <summary>Watch gradient norms.</summary>
    public bool MonitorGradients { get; init; } = true;

    /// <summary>Watch activations for dead units.</summary>
    public bool MonitorActivations { get; init; }

    /// <summary>Weights to start from.</summary>
    public InitializeDefinition? Initialize { get; init; }

    /// <summary>Parameters that do not learn, for a while or for good.</summary>
    public IReadOnlyList<FreezeDefinition> Freeze { get; init; } = [];

    /// <summary>Where the teachers' weights come from, in the order of <see cref="TrainingModel.Teachers"/>.</summary>
    public IReadOnlyList<TeacherDefinition> Teachers { get; init; } = [];

    /// <summary>The number of networks trained and averaged; 1: no ensemble.</summary>
    public int Ensemble { get; init; } = 1;

    /// <summary>The parts of a last fit, after which the test part is looked at once; empty: none.</summary>
    public IReadOnlyList<string> FinalFit { get; init; } = [];

    /// <summary>What the loss is before training, by theory; null: not derivable.</summary>
    public InitialLossDefinition? InitialLoss { get; init; }
}

/// <summary>The element type of the forward and backward pass; weights stay float32.</summary>
public enum Precision
{
    /// <summary>float32 throughout.</summary>
    Float32,

    /// <summary>bfloat16 where it is safe.</summary>
    BFloat16,

    /// <summary>float16 with loss scaling.</summary>
    Float16,
}

/// <summary><c>early_stop validation.loss, patience 8</c>.</summary>
/// <param name="Monitor">The value that must improve.</param>
/// <param name="Patience">Evaluations without improvement before it stops.</param>
/// <param name="MinDelta">What counts as an improvement.</param>
public sealed record EarlyStopDefinition(string Monitor, int Patience, double MinDelta = 0);

/// <summary><c>initialize from "weights.safetensors" except head.*</c>.</summary>
/// <param name="Source">A file, or a recipe's name: the best weights of its last run, which is made if there is none.</param>
/// <param name="IsRecipe">True where <paramref name="Source"/> names a recipe.</param>
/// <param name="Except">Patterns of keys that keep their own initialization.</param>
public sealed record InitializeDefinition(string Source, bool IsRecipe, IReadOnlyList<string> Except);

/// <summary><c>freeze body.* until epoch 3</c>.</summary>
/// <param name="Pattern">A pattern of keys.</param>
/// <param name="UntilEpoch">The first epoch (from 1) in which they learn; null: never.</param>
public sealed record FreezeDefinition(string Pattern, int? UntilEpoch);

/// <summary><c>teacher Big from "big.safetensors"</c>.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Source">A file, or a recipe's name.</param>
/// <param name="IsRecipe">True where <paramref name="Source"/> names a recipe.</param>
public sealed record TeacherDefinition(string Network, string Source, bool IsRecipe);

/// <summary>The loss that theory expects before the first update, for outputs that know nothing.</summary>
/// <param name="Kind">How it follows: ln K, ln 2, the target's second moment.</param>
/// <param name="Classes">The number of classes, for <see cref="InitialLossKind.CrossEntropy"/>.</param>
/// <param name="TargetField">The field that the loss compares with.</param>
/// <param name="Scale">A factor that the loss's expression puts before it.</param>
public sealed record InitialLossDefinition(InitialLossKind Kind, int? Classes, string? TargetField, double Scale = 1);

/// <summary>How the initial loss follows from the loss and the data.</summary>
public enum InitialLossKind
{
    /// <summary>ln K for K classes, with label smoothing too.</summary>
    CrossEntropy,

    /// <summary>ln 2.</summary>
    BinaryCrossEntropy,

    /// <summary>The mean square of the target.</summary>
    MeanSquared,

    /// <summary>The mean absolute value of the target.</summary>
    MeanAbsolute,
}
