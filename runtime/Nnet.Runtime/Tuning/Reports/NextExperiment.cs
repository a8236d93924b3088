using System.Collections.Immutable;
using Nnet.Tuning.Diagnosing;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Exchange;

namespace Nnet.Tuning.Reports;

/// <summary>What to try next, as lines of the <c>.nnet</c> file.</summary>
/// <param name="Lines">Each with a sign: <c>-</c> goes, <c>+</c> comes.</param>
/// <param name="Reasons">Why, a sentence each.</param>
public sealed record NextExperiment(ImmutableArray<(char Sign, string Text)> Lines, ImmutableArray<string> Reasons)
{
    /// <summary>Derives it from a study.</summary>
    public static NextExperiment Of(StudyPicture study)
    {
        var lines = new List<(char, string)>();
        var reasons = new List<string>();
        if (study.Verdicts.FirstOrDefault(verdict => !verdict.Passed) is { } failed) reasons.Add($"First of all: {failed.Step} failed. {failed.Advice}".TrimEnd());
        var ranked = study.Ranked.Select(trial => trial.Trial).ToArray();
        foreach (var parameter in study.Space.Parameters)
        {
            if (BoundaryReading.Of(parameter, ranked) is not { } reading || reading.Next == parameter) continue;
            lines.Add(('-', SpaceLine.Of(parameter)));
            lines.Add(('+', SpaceLine.Of(reading.Next)));
            reasons.Add($"{parameter.Name}: {reading.Words}.");
        }

        if (study.Best is { } best && CurveReader.Read(LearningCurves.Of(best.Trial.History) with { ChanceLoss = study.ChanceLoss }) is [var finding, ..])
        {
            if (finding.Pattern is CurvePattern.NotFinished or CurvePattern.TrainStillRising && study.Steps.LastOrDefault(step => step.StartsWith("refine", StringComparison.Ordinal) || step.StartsWith("search", StringComparison.Ordinal)) is { } step && step.Contains("epochs", StringComparison.Ordinal))
            {
                lines.Add(('-', step));
                lines.Add(('+', Longer(step)));
            }

            if (finding.Pattern != CurvePattern.Good) reasons.Add($"The best trial's curves ({DiagnoseStep.Name(finding.Pattern).ToLowerInvariant()}): {finding.Advice[0]}.");
        }

        if (lines.Count == 0 && study.Best is { } done && reasons.Count == 0) reasons.Add($"Nothing speaks for another search. Put the best values into the recipe: {string.Join(", ", done.Trial.Parameters.Select(entry => $"{entry.Key} = {Steps.Curves.Show(entry.Value)}"))}.");
        return new([.. lines], [.. reasons]);
    }

    private static string Longer(string step) => string.Join(' ', step.Split(' ') is var words ? words.Select((word, i) => i + 1 < words.Length && words[i + 1].StartsWith("epochs", StringComparison.Ordinal) && int.TryParse(word, out var epochs) ? (2 * epochs).ToString(System.Globalization.CultureInfo.InvariantCulture) : word) : []);
}
