using System.Collections.Immutable;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Searches;

/// <summary>A search step made ready: its study, and who proposes, stops and runs its trials. It follows from plan, program and earlier steps alone, so every process makes the same one.</summary>
internal sealed record SearchSetup(int Step, StudyDefinition Study, ISampler Sampler, IPruner Pruner, ITrialObjective Objective, int FirstNumber)
{
    private const string Pbt = "pbt";

    /// <summary>Trials of an adaptive step at a time where the plan says nothing.</summary>
    private const int Parallel = 4;

    /// <summary>Trials of tpe before it begins to learn.</summary>
    private const int Startup = 5;

    /// <summary>Prepares a step; the search steps before it are done.</summary>
    public static SearchSetup Of(PlanStudy plan, int step)
    {
        var search = (SearchTrials)plan.Plan.Steps[step];
        var centers = search.IsRefine ? plan.Ranked(step).Take(search.Sampler == Pbt ? 1 : search.Keep ?? 1).Select(trial => trial.Parameters).ToImmutableArray() : [];
        ImmutableArray<SearchSpace> windows = centers.IsEmpty ? [plan.Plan.Space] : [.. centers.Select(center => Window.Around(plan.Plan.Space, center))];
        var epochs = Epochs(plan, search);
        var sampler = Named(search.Sampler);
        var population = search.Sampler == Pbt ? Searches.Population.Of(search.Trials ?? 1, epochs) : null;
        var study = new StudyDefinition(
            plan.NameOf(step), plan.Plan.Space, [.. plan.Plan.Objectives.Select(objective => objective.Maximize)], Count(plan, search, windows), (plan.Plan.Seed ?? 0) + step)
        {
            Lag = (plan.Plan.Parallel ?? Parallel) - 1,
            Generation = population?.Members,
            Conditions = Conditions(plan, search, centers),
        };
        var options = plan.Options.Training with
        {
            // Members of a population hand their weights on: they train on one fold.
            Fold = plan.Options.Training.Fold ?? (population is null ? null : 0),
            Epochs = population?.EpochsEach ?? (plan.Plan.Space.Parameters.Any(parameter => parameter.Name == "epochs") ? null : search.Epochs),
            ConstantRate = search.IsRefine || population is not null,
            RunsRoot = null,
            Resume = false,
            EvaluateTest = false,
        };
        return new(
            step,
            study,
            windows.Length == 1 && centers.IsEmpty ? sampler : new WindowSampler(sampler, windows),
            population is null && plan.Plan.Prune is { } prune ? prune.Create(epochs * new FoldedTraining(plan.Plan.Recipe, options).Count(plan.Defaults)) : new NoPruner(),
            population is null ? new TrainingObjective(plan.Plan.Recipe, plan.With, plan.Plan.Objectives, options) : new PopulationObjective(plan, study, options),
            1 + plan.Plan.Steps.Take(step).OfType<SearchTrials>().Sum(before => Count(plan, before, [plan.Plan.Space])));
    }

    /// <summary>Runs trials in this process.</summary>
    public StudyRunner Runner(PlanStudy plan, Action<Trial>? ended = null) => new(plan.Storage, Study, Sampler, Pruner)
    {
        TrialEnded = ended,
        IsOver = () => plan.IsOver,
        EndsStudy = failure => failure is Data.DataException or Checkpoints.CheckpointException,
    };

    private static int Epochs(PlanStudy plan, SearchTrials search) => search.Epochs ?? plan.Plan.Recipe.Define(plan.Defaults).Epochs;

    private static ISampler Named(string name) => name switch
    {
        "grid" => new GridSampler(),
        "random" => new RandomSampler(),
        "sobol" => new SobolSampler(),
        "tpe" => new TpeSampler(Startup),
        Pbt => new PopulationSampler(Searches.Population.MayChange),
        _ => throw new ArgumentException($"There is no sampler \"{name}\". There are: grid, random, sobol, tpe, pbt."),
    };

    private static int Count(PlanStudy plan, SearchTrials search, ImmutableArray<SearchSpace> windows)
    {
        if (search.Sampler != "grid")
        {
            var trials = search.Trials ?? throw new ArgumentException($"\"{search.Text}\" needs the number of its trials.");
            return search.Sampler == Pbt ? trials * Searches.Population.Of(trials, Epochs(plan, search)).Generations : trials;
        }

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
        .. new FoldedTraining(plan.Plan.Recipe, plan.Options.Training).Count(plan.Defaults) is > 1 and var folds ? [FormattableString.Invariant($"folds {folds}")] : Array.Empty<string>(),
        .. plan.Options.Training.Fold is { } fold ? [FormattableString.Invariant($"fold {fold + 1} alone")] : Array.Empty<string>(),
        $"program {plan.Version}",
    ];
}
