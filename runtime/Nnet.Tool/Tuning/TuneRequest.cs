using Nnet.Language.Lowering;
using Nnet.Tool.Projects;
using Nnet.Training;
using Nnet.Tuning;

namespace Nnet.Tool.Tuning;

/// <summary>What the command line of <c>nnet tune</c> asks for.</summary>
internal sealed record TuneRequest(string Path, string? Plan)
{
    public string? Study { get; init; }

    public string? Storage { get; init; }

    public int? Workers { get; init; }

    public int? Threads { get; init; }

    public int? Fold { get; init; }

    public int? Trial { get; init; }

    public bool Again { get; init; }

    public bool Ablation { get; init; }

    public int? Rounds { get; init; }

    public string? Data { get; init; }

    public string? Runs { get; init; }

    public string? Device { get; init; }

    /// <summary>The study whose trials this process runs for another one.</summary>
    public string? Worker { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The options for the runtime.</summary>
    public TuningOptions Options(ProjectFolder folder, ProgramIr program, TuningPlan plan) => new()
    {
        Study = Study,
        Storage = Storage,
        Workers = Workers,
        Again = Again,
        Ablation = Ablation,
        Rounds = Rounds,
        Deadline = Deadline,
        ProgramVersion = ProgramVersion.Of(program),
        StartWorker = Worker is null ? (study, deadline) => WorkerCommand.For(this, plan.Name, study, deadline) : null,
        Log = Console.WriteLine,
        Training = new TrainingOptions
        {
            DataRoot = Data ?? Environment.GetEnvironmentVariable("NNET_DATA") ?? folder.Root,
            RunsRoot = Runs ?? System.IO.Path.Combine(folder.Root, "runs"),
            Device = Device,
            Threads = Threads,
            Fold = Fold - 1,
            Program = [.. folder.Files.Select(file => (file.Path, file.Text))],
            Command = $"nnet tune {Path} {plan.Name}",
        },
    };
}
