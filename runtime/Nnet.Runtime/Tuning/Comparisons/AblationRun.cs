using System.Collections.Immutable;
using System.Text.Json;
using Nnet.Hyperparameters;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Importance;
using Nnet.Tuning.Searches;

namespace Nnet.Tuning.Comparisons;

/// <summary>
/// What each change contributes on the way from the program's own values to the best ones (<c>nnet tune --ablation</c>): the changes one after the other, what decides most
/// first, and each alone. All trainings have the seed, the epochs and the folds of the best trial. Kept in the study, so that it is trained once.
/// </summary>
internal static class AblationRun
{
    private const string Key = "ablation";

    /// <summary>The ablation of the best trial; null: not measured.</summary>
    public static MeasuredAblation? Read(PlanStudy study) =>
        study.Storage.Attributes(study.Id).TryGetValue(Key, out var json) && JsonSerializer.Deserialize<MeasuredAblation>(json) is { } known && study.Ranked(study.Plan.Steps.Count).FirstOrDefault() is { } best && known.Of == Identity(study, best) ? known : null;

    /// <summary>Measures it, unless it is there, with a line for each training.</summary>
    public static MeasuredAblation? Measure(PlanStudy study, CancellationToken interrupt)
    {
        if (study.Ranked(study.Plan.Steps.Count).FirstOrDefault() is not { } best) return null;
        if (Read(study) is { } known) return Tell(study, known);
        var objective = study.Plan.Objectives[0];
        var how = study.OptionsOf(best);
        double Score(HyperparameterValues values)
        {
            var training = new FoldedTraining(study.Plan.Recipe, how);
            try
            {
                var results = training.Run(values, study.Options.Training.Seed ?? study.Plan.Recipe.Define(values).Seed ?? study.Plan.Seed ?? 0, static _ => [], interrupt);
                return results[^1].Status == Training.TrainingStatus.Finished ? FoldedTraining.Scores(results, objective).Average() : double.NaN;
            }
            catch (ArgumentException)
            {
                // Not every mixture of the two is a network: the change then only counts together with the next.
                return double.NaN;
            }
        }

        var baseline = Score(study.Defaults);
        var (values, waiting, rows) = (study.Defaults, new List<string>(), new List<MeasuredChange>());
        foreach (var change in Changes(study, best))
        {
            if (interrupt.IsCancellationRequested) return null;
            HyperparameterValues Put(HyperparameterValues to) => change.Aggregate(to, (all, path) => all.With(path, best.Parameters[path]));
            values = Put(values);
            waiting.AddRange(change);
            var together = Score(values);
            if (double.IsNaN(together)) continue;
            rows.Add(new([.. waiting.Select(path => $"{path}={Steps.Curves.Show(best.Parameters[path])}")], together, waiting.Count == change.Length ? Score(Put(study.Defaults)) : double.NaN));
            waiting.Clear();
        }

        if (interrupt.IsCancellationRequested) return null;
        var measured = new MeasuredAblation(Identity(study, best), double.IsNaN(baseline) ? null : baseline, [.. rows.Select(row => row with { Alone = row.Alone is { } alone && double.IsFinite(alone) ? alone : null })], best.Values[0]);
        study.Storage.SetAttribute(study.Id, Key, JsonSerializer.Serialize(measured));
        return Tell(study, measured);
    }

    private static MeasuredAblation Tell(PlanStudy study, MeasuredAblation measured)
    {
        foreach (var line in measured.Lines(study.Plan.Objectives[0], SeedNoise.Read(study))) study.Options.Log(line);
        return measured;
    }

    /// <summary>The paths that differ, those that decide most first; what a <c>when</c> hangs on takes its dependents along.</summary>
    private static IEnumerable<string[]> Changes(PlanStudy study, Trial best)
    {
        var searches = Enumerable.Range(0, study.Plan.Steps.Count).Where(step => study.Plan.Steps[step] is SearchTrials).Select(step => study.Storage.Find(study.NameOf(step))).OfType<long>();
        var shares = ParameterImportance.Of(study.Plan.Space, searches.SelectMany(id => study.Storage.Trials(id)))?.Shares.ToDictionary(entry => entry.Name, entry => entry.Share) ?? [];
        var different = study.Plan.Space.Parameters.Where(parameter => best.Parameters.TryGetValue(parameter.Name, out var value) && !ParameterValues.Normalize(study.Defaults[parameter.Name]).Equals(ParameterValues.Normalize(value))).ToArray();
        return different.Where(parameter => parameter.When is not { } when || different.All(other => other.Name != when.Parameter))
            .OrderByDescending(parameter => shares.GetValueOrDefault(parameter.Name))
            .Select(parameter => (string[])[parameter.Name, .. different.Where(other => other.When?.Parameter == parameter.Name).Select(other => other.Name)]);
    }

    private static string Identity(PlanStudy study, Trial best) => FormattableString.Invariant($"{Assignments.Text(best.Parameters)}, {best.History.Count} epochs, fold {study.Options.Training.Fold}, seed {study.Options.Training.Seed}, {study.Plan.Objectives[0].Name}, program {study.Version}");
}
