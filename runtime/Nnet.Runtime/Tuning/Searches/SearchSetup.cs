using System.Collections.Immutable;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Searches;

/// <summary>A search step made ready: its study, and who proposes, stops and runs its trials. It follows from plan, program and earlier steps alone, so every process makes the same one.</summary>
internal sealed record SearchSetup(int Step, StudyDefinition Study, ISampler Sampler, IPruner Pruner, ITrialObjective Objective, int FirstNumber)
{
    /// <summary>Trials of an adaptive step at a time where the plan says nothing.</summary>
    private const int Parallel = 4;

    /// <summary>Trials of tpe before it begins to learn.</summary>
    private const int Startup = 5;

    /// <summary>Prepares a step; the search steps before it are done.</summary>
    public static SearchSetup Of(PlanStudy plan, int step)
    {
        var search = (SearchTrials)plan.Plan.Steps[step];
        var centers = search.IsRefine ? plan.Ranked(step).Take(search.Keep ?? 1).Select(trial => trial.Parameters).ToImmutableArray() : [];
        ImmutableArray<SearchSpace> windows = centers.IsEmpty ? [plan.Plan.Space] : [.. centers.Select(center => Window.Around(plan.Plan.Space, center))];
        var epochs = search.Epochs ?? plan.Plan.Recipe.Define(plan.Defaults).Epochs;
        var sampler = Named(search.Sampler);
        return new(
            step,
            new StudyDefinition(plan.NameOf(step), plan.Plan.Space, [.. plan.Plan.Objectives.Select(objective => objective.Maximize)], Count(search, windows), (plan.Plan.Seed ?? 0) + step)
            {
                Lag = (plan.Plan.Parallel ?? Parallel) - 1,
                Conditions = Conditions(plan, search, centers),
            },
            windows.Length == 1 && centers.IsEmpty ? sampler : new WindowSampler(sampler, windows),
            plan.Plan.Prune?.Create(epochs) ?? new NoPruner(),
            new TrainingObjective(plan.Plan.Recipe, plan.With, plan.Plan.Objectives, plan.Options.Training with
            {
                Epochs = plan.Plan.Space.Parameters.Any(parameter => parameter.Name == "epochs") ? null : search.Epochs,
                ConstantRate = search.IsRefine,
                RunsRoot = null,
                Resume = false,
                EvaluateTest = false,
            }),
            1 + plan.Plan.Steps.Take(step).OfType<SearchTrials>().Sum(before => Count(before, [plan.Plan.Space])));
    }

    /// <summary>Runs trials in this process.</summary>
    public StudyRunner Runner(PlanStudy plan, Action<Trial>? ended = null) => new(plan.Storage, Study, Sampler, Pruner)
    {
        TrialEnded = ended,
        IsOver = () => plan.IsOver,
        EndsStudy = failure => failure is Data.DataException or Checkpoints.CheckpointException,
    };

    private static ISampler Named(string name) => name switch
    {
        "grid" => new GridSampler(),
        "random" => new RandomSampler(),
        "sobol" => new SobolSampler(),
        "tpe" => new TpeSampler(Startup),
        _ => throw new ArgumentException($"There is no sampler \"{name}\". There are: grid, random, sobol, tpe, pbt."),
    };

    private static int Count(SearchTrials search, ImmutableArray<SearchSpace> windows)
    {
        if (search.Sampler != "grid") return search.Trials ?? throw new ArgumentException($"\"{search.Text}\" needs the number of its trials.");
        var points = windows.Sum(window => new GridSampler().Points(window).Take(search.Trials ?? int.MaxValue).Count());
        return Math.Min(points, search.Trials ?? points);
    }

    private static ImmutableArray<string> Conditions(PlanStudy plan, SearchTrials search, ImmutableArray<ImmutableSortedDictionary<string, object>> centers) =>
    [
        $"sampler {search.Sampler}",
        .. plan.Plan.Objectives.Select(objective => $"{(objective.Maximize ? "maximize" : "minimize")} {objective.Name}"),
        $"epochs {(search.Epochs is { } epochs ? epochs.ToString(System.Globalization.CultureInfo.InvariantCulture) : "of the recipe")}",
        .. plan.Plan.Prune is { } prune ? [$"prune {prune}"] : Array.Empty<string>(),
        .. centers.Select(center => $"around {Assignments.Text(center)}"),
        $"program {plan.Version}",
    ];
}
