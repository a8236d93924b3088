using System.Collections.Immutable;
using System.Text.Json;
using Nnet.Checkpoints;
using Nnet.Hyperparameters;
using Nnet.Training;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Steps;

namespace Nnet.Tuning.Searches;

/// <summary>
/// A piece of training that goes on from its parent's weights, and from what its optimizer remembers where the algorithm is the same. Both stay in a folder for each trial, so that it can
/// be run again alone, and its attribute <c>schedule</c> has the values of all pieces before it: what the best member was trained with.
/// </summary>
internal sealed class PopulationObjective(PlanStudy plan, StudyDefinition study, TrainingOptions options) : ITrialObjective
{
    private const string ScheduleKey = "schedule";
    private const string WeightsKind = "safetensors";
    private const string StateKind = "state.safetensors";

    private readonly string folder = Path.Combine(
        plan.Options.Training.RunsRoot ?? throw new StudyException("Population-based training keeps weights in the folder of runs; give one."), "studies", plan.Name, "population", study.Name.Split('/')[^1]);

    /// <inheritdoc/>
    public ImmutableArray<double> Run(ITrialContext trial, CancellationToken cancellation)
    {
        var parent = PopulationSampler.Parent(study, trial.Number, trial.History);
        var recipe = parent is null ? plan.Plan.Recipe : new ContinuedRecipe(plan.Plan.Recipe, FileOf(parent.Number, WeightsKind));
        var seed = Seeds.Derive(options.Seed ?? plan.Plan.Recipe.Define(plan.Defaults).Seed ?? study.Seed, "population", trial.Number);
        var scratch = Path.Combine(folder, $"{trial.Number}-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        try
        {
            var (values, result) = new TrainingObjective(recipe, plan.With, plan.Plan.Objectives, options with { Seed = seed, RunsRoot = scratch, OptimizerMemory = parent is null ? null : FileOf(parent.Number, StateKind) }).Measure(trial, cancellation);
            trial.SetAttribute(ScheduleKey, JsonSerializer.Serialize(Schedule(parent).Append(new(result.Epochs, trial.Parameters))));
            var run = Runs.RunFolder.Open(result.Folder!);
            File.Move(run.State, FileOf(trial.Number, StateKind), overwrite: true);
            File.Move(run.LastWeights, FileOf(trial.Number, WeightsKind), overwrite: true);
            return values;
        }
        finally
        {
            if (Directory.Exists(scratch)) Directory.Delete(scratch, recursive: true);
        }
    }

    /// <summary>The pieces that a trial was trained in, the oldest first; empty: it is no member of a population.</summary>
    public static ImmutableArray<SchedulePiece> Schedule(Trial? trial) =>
        trial is not null && trial.Attributes.TryGetValue(ScheduleKey, out var json) ? [.. JsonSerializer.Deserialize<StoredPiece[]>(json)!.Select(piece => piece.Restore())] : [];

    private string FileOf(int number, string kind) => Path.GetFullPath(Path.Combine(folder, FormattableString.Invariant($"{number}.{kind}")));

    private sealed record StoredPiece(int Epochs, Dictionary<string, JsonElement> Values)
    {
        public SchedulePiece Restore() => new(Epochs, Values.ToImmutableSortedDictionary(entry => entry.Key, entry => Plain(entry.Value), StringComparer.Ordinal));

        private static object Plain(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => value.GetString()!,
            _ => value.TryGetInt64(out var whole) ? whole : value.GetDouble(),
        };
    }
}

/// <summary>Some epochs of a member of a population, and the values that they were trained with.</summary>
/// <param name="Epochs">How many.</param>
/// <param name="Values">By path.</param>
public sealed record SchedulePiece(int Epochs, ImmutableSortedDictionary<string, object> Values);

/// <summary>A recipe that begins with given weights.</summary>
internal sealed class ContinuedRecipe(Recipe inner, string weights) : Recipe
{
    public override string Name => inner.Name;

    public override IReadOnlyList<HyperparameterDefinition> Hyperparameters => inner.Hyperparameters;

    public override RecipeDefinition Define(HyperparameterValues values) => inner.Define(values) with { Initialize = new(weights, IsRecipe: false, Except: []) };

    public override TrainingModel CreateModel(HyperparameterValues values) => inner.CreateModel(values);
}
