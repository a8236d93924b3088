using Nnet.Tuning.Engine;

namespace Nnet.Tuning;

/// <summary><c>prune asha(reduction: 3)</c>: a pruner by its name and options in the language; an option counts for the pruners that have it.</summary>
/// <param name="Name">median, asha, hyperband or patience.</param>
public sealed record PrunerDefinition(string Name)
{
    /// <summary>Of asha and hyperband: one of so many goes on at each rung.</summary>
    public int Reduction { get; init; } = 3;

    /// <summary>Of asha and hyperband: the epochs of the first rung.</summary>
    public int Least { get; init; } = 1;

    /// <summary>Of median: finished trials before it acts.</summary>
    public int Startup { get; init; } = 5;

    /// <summary>Of median: epochs of a trial before it acts.</summary>
    public int Warmup { get; init; } = 1;

    /// <summary>Of patience: epochs without an improvement that are allowed.</summary>
    public int Epochs { get; init; } = 5;

    /// <summary>The pruner for trials of so many epochs.</summary>
    public IPruner Create(int epochs) => Name switch
    {
        "median" => new MedianPruner(Startup, Warmup),
        "asha" => new AshaPruner(Least, Reduction),
        "hyperband" => new HyperbandPruner(epochs, Least, Reduction),
        "patience" => new PatiencePruner(Epochs),
        _ => throw new ArgumentException($"There is no pruner \"{Name}\". There are: median, asha, hyperband, patience."),
    };
}
