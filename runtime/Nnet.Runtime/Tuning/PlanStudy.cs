using Nnet.Hyperparameters;
using Nnet.Training;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning;

/// <summary>A plan with its open storage, and the names of its studies there: the plan's own (verdicts, looks at the test part) and one for each search.</summary>
internal sealed class PlanStudy : IDisposable
{
    public PlanStudy(TuningPlan plan, TuningOptions options)
    {
        (Plan, Name) = (plan, options.Study ?? plan.Study ?? plan.Name);
        foreach (var parameter in plan.Space.Parameters) _ = Defaults[parameter.Name];
        Storage = Open(options, Name);
        Id = Storage.Open(new StudyDefinition(Name, new SearchSpace(), [.. plan.Objectives.Select(objective => objective.Maximize)], 0, 0));
        Plan = Searches.Rounds.Repeat(plan, Searches.Rounds.Of(Storage, Id, options.Rounds));
        Options = options with { Training = options.Training with { Threads = TrialThreads.Of(Storage, Id, plan, options) } };
        var deadline = plan.Budget is { } budget ? DateTimeOffset.UtcNow + budget : (DateTimeOffset?)null;
        Deadline = options.Deadline ?? deadline;
    }

    public TuningPlan Plan { get; }

    public TuningOptions Options { get; }

    public string Name { get; }

    public IStudyStorage Storage { get; }

    /// <summary>The plan's own study.</summary>
    public long Id { get; }

    /// <summary>When the budget is spent; null: never.</summary>
    public DateTimeOffset? Deadline { get; }

    /// <summary>What the trials were made with: the program's hash, or else the identity of the compiled recipe.</summary>
    public string Version => Options.ProgramVersion ?? Plan.Recipe.GetType().Module.ModuleVersionId.ToString("N")[..12];

    /// <summary>The program's own values.</summary>
    public HyperparameterValues Defaults => new(Plan.Recipe.Hyperparameters);

    public bool IsOver => Deadline is { } end && DateTimeOffset.UtcNow > end;

    /// <summary>The name of a search step's study: <c>Search/refine-1</c>. Steps of another kind before it don't change it.</summary>
    public string NameOf(int step)
    {
        var search = (SearchTrials)Plan.Steps[step];
        return $"{Name}/{search.Kind}-{Plan.Steps.Take(step + 1).OfType<SearchTrials>().Count(other => other.IsRefine == search.IsRefine)}";
    }

    /// <summary>The program's values with a trial's put in.</summary>
    public HyperparameterValues With(IEnumerable<KeyValuePair<string, object>> values) => values.Aggregate(Defaults, (all, entry) => all.With(entry.Key, entry.Value));

    /// <summary>The finished trials of the search steps before a step, the best first.</summary>
    public IEnumerable<Trial> Ranked(int before)
    {
        var sign = Plan.Objectives[0].Maximize ? -1 : 1;
        return Enumerable.Range(0, before).Where(step => Plan.Steps[step] is SearchTrials)
            .Select(step => Storage.Find(NameOf(step))).OfType<long>()
            .SelectMany(study => Storage.Trials(study))
            .Where(trial => trial.State == TrialState.Finished).OrderBy(trial => sign * trial.Values[0]);
    }

    /// <summary>How a trial of a search step was trained: epochs, and whether its rate was constant; to train its values again, nothing kept.</summary>
    public TrainingOptions OptionsOf(Trial trial)
    {
        var step = Enumerable.Range(0, Plan.Steps.Count).Where(step => Plan.Steps[step] is SearchTrials).LastOrDefault(
            step => Storage.Find(NameOf(step)) is { } study && Storage.Trials(study).Any(other => other.Number == trial.Number && other.Values.SequenceEqual(trial.Values) && other.Parameters.SequenceEqual(trial.Parameters)), -1);
        var search = step < 0 ? null : (SearchTrials)Plan.Steps[step];
        var isPopulation = search?.Sampler == "pbt";
        return Options.Training with
        {
            Epochs = isPopulation ? Math.Max(1, trial.History.Count) : trial.Parameters.ContainsKey("epochs") ? null : search?.Epochs,
            ConstantRate = isPopulation || search is { IsRefine: true },
            RunsRoot = null,
            Resume = false,
            EvaluateTest = false,
        };
    }

    /// <summary><c>validation.accuracy=0.98 parameters=3842</c>, and over how many folds.</summary>
    public string Values(Trial trial) => string.Join(" ", Plan.Objectives.Zip(trial.Values, (objective, value) => FormattableString.Invariant($"{objective.Name}={value:0.#####}"))) + Searches.FoldedTraining.Words(trial);

    public void Dispose() => Storage.Dispose();

    private static IStudyStorage Open(TuningOptions options, string name)
    {
        if (options.Storage is { } address) return SqlStorage.OpenAt(address);
        if (options.Training.RunsRoot is not { } runs) return new MemoryStorage();
        var folder = Path.Combine(runs, "studies", name);
        Directory.CreateDirectory(folder);
        return SqlStorage.OpenFile(Path.Combine(folder, "study.db"));
    }
}
