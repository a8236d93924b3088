using Nnet.Training;

namespace Nnet.Tuning;

/// <summary>How a plan is run.</summary>
public sealed record TuningOptions
{
    /// <summary>What all trainings have in common: where the data is, where runs are kept, the device.</summary>
    public TrainingOptions Training { get; init; } = new();

    /// <summary>Takes a line for each thing that happens.</summary>
    public Action<string> Log { get; init; } = static _ => { };

    /// <summary>Another name for the study.</summary>
    public string? Study { get; init; }
}
