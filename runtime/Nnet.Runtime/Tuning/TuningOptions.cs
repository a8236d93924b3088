using System.Diagnostics;
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

    /// <summary>
    /// Where trials are kept: <c>postgres://...</c>, <c>Host=...</c> or the path of a SQLite file. Null: <c>studies/NAME/study.db</c> below the folder of runs; in memory
    /// where runs are not kept either.
    /// </summary>
    public string? Storage { get; init; }

    /// <summary>Trials at a time, each in a process of its own; null: as the plan says, else 1, in this process.</summary>
    public int? Workers { get; init; }

    /// <summary>How a worker process is started for a study (<c>Search/search-1</c>); it calls <see cref="Tuner.Work"/>, and ends when its input does. Null: trials run one at a time in this process.</summary>
    public Func<string, DateTimeOffset?, ProcessStartInfo>? StartWorker { get; init; }

    /// <summary>No new trial begins after this; null: the plan's budget decides.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>What the program is without its plans, as a short hash: trials of another program don't count. Null: the compiled assembly of the recipe stands for it.</summary>
    public string? ProgramVersion { get; init; }

    /// <summary>Look at the test part although an earlier <c>final</c> did. It is recorded.</summary>
    public bool Again { get; init; }

    /// <summary>How often the last <c>refine</c> is run at most, each time around the best so far, while it gains; null: as the study remembers, else once.</summary>
    public int? Rounds { get; init; }

    /// <summary>After the plan, train what lies between the program's own values and the best ones: what each change contributes.</summary>
    public bool Ablation { get; init; }
}
