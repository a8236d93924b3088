using Nnet.Callbacks;
using Nnet.Reports.Runs;

namespace Nnet.Training;

/// <summary>How a recipe is run: what is not part of the recipe itself.</summary>
public sealed record TrainingOptions
{
    /// <summary>The folder that the paths of the data are relative to.</summary>
    public string DataRoot { get; init; } = ".";

    /// <summary>The folder that run folders are made in; null: nothing is written.</summary>
    public string? RunsRoot { get; init; } = "runs";

    /// <summary>Continue the newest unfinished run of this recipe.</summary>
    public bool Resume { get; init; }

    /// <summary>Another number of epochs.</summary>
    public int? Epochs { get; init; }

    /// <summary>Another seed.</summary>
    public long? Seed { get; init; }

    /// <summary>Another device: <c>auto</c>, <c>cpu</c>, <c>cuda</c>.</summary>
    public string? Device { get; init; }

    /// <summary>Threads that compute (matrix products, convolutions); the same weights need the same number. Null: as the environment says (<c>OMP_NUM_THREADS</c>), else one for each processor.</summary>
    public int? Threads { get; init; }

    /// <summary>Threads that prepare data.</summary>
    public int? Workers { get; init; }

    /// <summary>Only so many samples of the training part.</summary>
    public int? LimitTraining { get; init; }

    /// <summary>No decay of the learning rate, for the fine steps of a plan.</summary>
    public bool ConstantRate { get; init; }

    /// <summary>Who watches.</summary>
    public IReadOnlyList<TrainingCallback> Callbacks { get; init; } = [];

    /// <summary>The program's files (name, text), copied into the run folder.</summary>
    public IReadOnlyList<(string Name, string Text)> Program { get; init; } = [];

    /// <summary>The networks with shapes and costs, for the report; none: it shows the weights.</summary>
    public IReadOnlyList<NetworkOverview> Networks { get; init; } = [];

    /// <summary>The command line, for <c>run.json</c>.</summary>
    public string Command { get; init; } = "";

    /// <summary>Evaluate the test part at the end, where there is one.</summary>
    public bool EvaluateTest { get; init; } = true;

    /// <summary>The only fold to train, from 0; null: every fold in turn, where the data has folds.</summary>
    public int? Fold { get; init; }

    /// <summary>The checkpoint of another training whose optimizers' memory (moments, steps) is taken over where the algorithm is the same; null: it begins empty.</summary>
    internal string? OptimizerMemory { get; init; }

    /// <summary>The run folder of one training out of several; null: a new one under <see cref="RunsRoot"/>.</summary>
    internal string? Member { get; init; }
}
