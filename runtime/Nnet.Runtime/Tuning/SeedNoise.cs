using System.Collections.Immutable;
using System.Text.Json;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Searches;

namespace Nnet.Tuning;

/// <summary>The noise of a trial: the best values again with other seeds, kept in the study so that they are trained once.</summary>
internal static class SeedNoise
{
    private const string Key = "noise";
    private const int Seeds = 3;

    /// <summary>The scores; empty: not measured.</summary>
    public static ImmutableArray<double> Read(PlanStudy study) =>
        study.Storage.Attributes(study.Id).TryGetValue(Key, out var json) && JsonSerializer.Deserialize<Record>(json) is { } record && study.Ranked(study.Plan.Steps.Count).FirstOrDefault() is { } best && record.Values == Assignments.Text(best.Parameters)
            ? [.. record.Scores]
            : [];

    /// <summary>Measures them, unless they are there.</summary>
    /// <param name="study">The plan.</param>
    /// <param name="best">The best trial; it has run for as many epochs as it has steps.</param>
    /// <param name="interrupt">Ends it.</param>
    public static ImmutableArray<double> Measure(PlanStudy study, Trial best, CancellationToken interrupt)
    {
        if (Read(study) is { IsEmpty: false } known) return known;
        var values = study.With(best.Parameters);
        var objective = study.Plan.Objectives[0];
        var first = study.Plan.Recipe.Define(values).Seed ?? study.Plan.Seed ?? 0;
        var training = new FoldedTraining(study.Plan.Recipe, study.OptionsOf(best));
        var scores = new List<double>();
        for (var i = 1; i <= Seeds && !interrupt.IsCancellationRequested; i++)
        {
            var results = training.Run(values, first + (1000 * i), static _ => [], interrupt);
            var score = FoldedTraining.Scores(results, objective).Average();
            if (double.IsFinite(score)) scores.Add(score);
        }

        if (!interrupt.IsCancellationRequested) study.Storage.SetAttribute(study.Id, Key, JsonSerializer.Serialize(new Record(Assignments.Text(best.Parameters), [.. scores])));
        return [.. scores];
    }

    private sealed record Record(string Values, double[] Scores);
}
