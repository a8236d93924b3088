using System.Globalization;
using Nnet.Reports;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Importance;
using Nnet.Tuning.Steps;
using static Nnet.Tuning.Reports.StudyNumbers;

namespace Nnet.Tuning.Reports;

/// <summary>The trials of a study: their history, what decides, each parameter's slice with its boundary, comparisons, the table.</summary>
internal static class StudyTrialsSection
{
    public static void Trials(Page page, StudyPicture study)
    {
        if (study.Ranked.Count == 0) return;
        page.Heading("Trials");
        List<(string, string)> charts = [(StudyCharts.History(study), "Each point is a trial; the line is the best so far; × failed; pale: stopped early. Steps differ in epochs. Scores far below the rest stand at the edge.")];
        var importance = ParameterImportance.Of(study.Space, study.Trials.Select(trial => trial.Trial));
        if (importance is not null) charts.Add((StudyCharts.Bars("what decides about the score", [.. importance.Shares, ("together only", importance.Interaction)]), Prior(importance)));
        page.Charts(charts);
        foreach (var sentence in BudgetReading.Of(study)) page.Paragraph(sentence);
        if (study.Space.Parameters.Length > 1) page.Html($"<figure class=\"wide\">{StudyCharts.Parallel(study)}</figure>");
        page.Heading("Parameter by parameter");
        page.Charts(study.Space.Parameters.Select(parameter => (StudyCharts.Slice(study, parameter), Boundary(study, parameter))));
    }

    public static void Compared(Page page, StudyPicture study)
    {
        foreach (var parameter in study.Space.Parameters.Where(parameter => parameter.Role == ParameterRole.Scientific))
        {
            var comparison = Comparisons.Comparison.Of(parameter, study.Trials.Select(trial => trial.Trial), study.Maximize, study.Noise.Length > 1 ? Deviation(study.Noise) : null);
            page.Heading($"Comparison of {parameter.Name}");
            page.Paragraph(comparison.Verdict);
            foreach (var doubt in comparison.Confounders(study.Space)) page.Paragraph(doubt);
            page.Charts([(StudyCharts.Slice(study, parameter), "Isolation plot: each point is a trial; what counts is the best of each value, the rest tuned for it.")]);
            page.Table([parameter.Name, "trials", $"best {study.Objective}", "with"], comparison.Rows.Select(row => (IReadOnlyList<string>)[row.Value, row.Trials.ToString(CultureInfo.InvariantCulture), Number(row.Best.Values[0]), Searches.Assignments.Text(row.Best.Parameters.Remove(parameter.Name))]));
        }
    }

    public static void Table(Page page, StudyPicture study)
    {
        if (study.Trials.IsEmpty) return;
        page.Heading("All trials");
        string[] names = [.. study.Space.Parameters.Select(parameter => parameter.Name)];
        string[] why = study.Trials.Any(trial => trial.Trial.Message is not null) ? ["why"] : [];
        page.Html("<div class=\"scroll\">");
        page.Table(["trial", "step", "state", study.Objective, .. names, "epochs", .. why], study.Trials.Select(trial => (IReadOnlyList<string>)
        [
            trial.Number.ToString(CultureInfo.InvariantCulture),
            trial.Step,
            trial.Trial.State.ToString().ToLowerInvariant(),
            trial.Trial.Score is { } score ? Number(score) : "",
            .. names.Select(name => trial.Trial.Parameters.TryGetValue(name, out var value) ? Curves.Show(value) : ""),
            trial.Trial.Intermediate.Length.ToString(CultureInfo.InvariantCulture),
            .. why.Select(_ => trial.Trial.Message ?? ""),
        ]));
        page.Html("</div>");
    }

    private static string Boundary(StudyPicture study, ParameterDefinition parameter)
    {
        if (BoundaryReading.Of(parameter, [.. study.Ranked.Select(trial => trial.Trial)]) is { } reading) return $"{char.ToUpperInvariant(reading.Words[0])}{reading.Words[1..]}.";
        return parameter is ChoiceParameter ? $"Best: {(study.Best?.Trial.Parameters.GetValueOrDefault(parameter.Name) is { } value ? ParameterValues.Text(value) : "none")}." : "Too few trials for a verdict on the range.";
    }

    private static string Prior(ParameterImportance importance)
    {
        const string guides = "The guides expect learning rate, then architecture, batch size, optimizer, regularization.";
        return importance.Shares[0].Share < 0.05 ? $"No parameter decides alone. {guides}" : $"Functional ANOVA over a forest of trees. Here {importance.Shares[0].Name} decides most. {guides}";
    }
}
