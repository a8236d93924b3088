using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Nnet.Checkpoints;
using Nnet.Reports;
using Nnet.Reports.Charts;
using Nnet.Tuning.Diagnosing;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Importance;
using Nnet.Tuning.Steps;

namespace Nnet.Tuning.Reports;

/// <summary>The page of a study: what every step found, the trials as pictures, what decided, and what to try next.</summary>
public static class StudyReport
{
    private const int CurvesShown = 5;

    private const string Style = """
        <style>svg .trial{stroke:var(--paper);stroke-width:1}.f0{fill:var(--a)}.f1{fill:var(--b)}.f2{fill:var(--d)}.f3{fill:var(--e)}.f4{fill:var(--f)}.f5{fill:var(--c)}
        svg .trial.pruned{fill-opacity:.35}svg .trial.best{stroke:var(--c);stroke-width:3}svg .failed{fill:var(--b);font-size:15px}.bar{fill:var(--a)}
        svg .rate.good{fill:var(--c)}svg .rate.flat{fill:var(--dim)}svg .rate.explode{fill:var(--b)}
        .step{display:grid;grid-template-columns:5.5rem 14rem 1fr;gap:.2rem 1rem;padding:.7rem .2rem;border-bottom:1px solid var(--line)}.step b{font-weight:600}
        .mark{font-weight:600}.mark.good{color:var(--c)}.mark.bad{color:var(--b)}.step p{margin:.15rem 0}.advice{color:var(--dim)}
        .scroll{overflow-x:auto}.scroll td,.scroll th{white-space:nowrap}.words td,.words th{text-align:left;white-space:normal}
        .plus{color:var(--c)}.minus{color:var(--b)}.charts figure{min-width:0}.wide{margin-top:1rem}</style>
        """;

    /// <summary>Writes the page.</summary>
    public static void Write(string path, StudyPicture study) => AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(Render(study))));

    /// <summary>The page as HTML, without script and without anything from a network.</summary>
    public static string Render(StudyPicture study)
    {
        var page = new Page($"Study {study.Name}");
        page.Html(Style);
        page.Html($"<p class=\"dim\">recipe {Page.Escape(study.Recipe)} · {(study.Maximize ? "maximize" : "minimize")} {Page.Escape(study.Objective)}{(study.Others.IsEmpty ? "" : Page.Escape(", " + string.Join(", ", study.Others)))}</p>");
        Summary(page, study);
        Next(page, study);
        Steps(page, study);
        Rates(page, study);
        Trials(page, study);
        Compared(page, study);
        BestCurves(page, study);
        Noise(page, study);
        Table(page, study);
        Caveats(page, study);
        Program(page, study);
        return page.ToString();
    }

    private static void Summary(Page page, StudyPicture study)
    {
        var failed = study.Verdicts.FirstOrDefault(verdict => !verdict.Passed);
        if (failed is not null) page.Verdict($"{failed.Step} failed. {failed.Reason} {failed.Advice}", "bad");
        else if (study.Best is { } best) page.Verdict($"The best of {study.Trials.Length} trials is trial {best.Number}: {study.Objective} {Number(best.Trial.Score!.Value)} with {Searches.Assignments.Text(best.Trial.Parameters)}.", "good");
        var cards = new List<(string, string)>();
        if (study.Best is { } first) cards.Add(($"best {study.Objective}", Number(first.Trial.Score!.Value)));
        if (study.Noise.Length > 1) cards.Add(($"the best again, {study.Noise.Length} seeds", $"{Number(study.Noise.Average())} ± {Number(Deviation(study.Noise))}"));
        cards.Add(("trials finished", study.Count(TrialState.Finished).ToString(CultureInfo.InvariantCulture)));
        foreach (var (state, name) in new[] { (TrialState.Pruned, "stopped early"), (TrialState.Failed, "failed"), (TrialState.Infeasible, "infeasible") })
        {
            if (study.Count(state) > 0) cards.Add((name, study.Count(state).ToString(CultureInfo.InvariantCulture)));
        }

        if (cards.Count > 1) page.Cards(cards);
    }

    private static void Next(Page page, StudyPicture study)
    {
        var next = NextExperiment.Of(study);
        if (next.Reasons.IsEmpty) return;
        page.Heading("The next experiment");
        page.Html($"<ul>{string.Concat(next.Reasons.Select(reason => $"<li>{Page.Escape(reason)}</li>"))}</ul>");
        if (next.Lines.Length > 0) page.Html($"<pre>{string.Join('\n', next.Lines.Select(line => $"<span class=\"{(line.Sign == '+' ? "plus" : "minus")}\">{line.Sign} {Page.Escape(line.Text)}</span>"))}</pre>");
    }

    private static void Steps(Page page, StudyPicture study)
    {
        if (study.Verdicts.IsEmpty) return;
        page.Heading("The plan, step by step");
        foreach (var verdict in study.Verdicts)
        {
            page.Html($"<div class=\"step\"><span class=\"mark {(verdict.Passed ? "good" : "bad")}\">{(verdict.Passed ? "✓ fine" : "✗ failed")}</span><b>{Page.Escape(verdict.Step)}</b><div><p>{Page.Escape(verdict.Reason)}</p>{(verdict.Advice.Length > 0 ? $"<p class=\"advice\">{Page.Escape(verdict.Advice)}</p>" : "")}</div></div>");
        }

        foreach (var step in study.Steps.Skip(study.Verdicts.Length)) page.Html($"<div class=\"step\"><span class=\"mark dim\">not run</span><b>{Page.Escape(step)}</b><div></div></div>");
    }

    private static void Rates(Page page, StudyPicture study)
    {
        if (study.Verdicts.FirstOrDefault(verdict => verdict.Data is not null) is not { } verdict || JsonNode.Parse(verdict.Data!)?["rates"] is not JsonArray rates) return;
        page.Heading("Learning rate");
        var points = rates.Select(rate => (Rate: rate!["rate"]!.GetValue<double>(), Value: rate["last"]?.GetValue<double>() ?? double.PositiveInfinity, Label: rate["label"]!.ToString())).ToArray();
        var shown = rates.Where((_, i) => rates.Count <= 6 || i % ((rates.Count + 5) / 6) == 0).Select((rate, i) =>
        {
            (double, double)[] curve = [.. rate!["losses"]!.AsArray().Select((loss, step) => ((double)step + 1, loss?.GetValue<double>() ?? double.NaN))];
            return new Curve(Curves.Show(rate["rate"]!.GetValue<double>()), curve, $"s{i % 6}");
        }).ToArray();
        page.Charts(
        [
            (StudyCharts.Rates("smoothed loss at the end, by rate", points), "The same first weights and the same batches at every rate. What explodes is drawn at the upper edge."),
            (LineChart.Render("loss while learning", "update", shown, isLog: true), "Exponential moving average, decay 0.9, start corrected."),
        ]);
    }

    private static void Trials(Page page, StudyPicture study)
    {
        if (study.Ranked.Count == 0) return;
        page.Heading("Trials");
        List<(string, string)> charts = [(StudyCharts.History(study), "Each point is a trial; the line is the best so far; × failed; pale: stopped early. Steps differ in epochs. Scores far below the rest stand at the edge.")];
        var importance = ParameterImportance.Of(study.Space, study.Trials.Select(trial => trial.Trial));
        if (importance is not null) charts.Add((StudyCharts.Bars("what decides about the score", [.. importance.Shares, ("together only", importance.Interaction)]), Prior(importance)));
        page.Charts(charts);
        if (study.Space.Parameters.Length > 1) page.Html($"<figure class=\"wide\">{StudyCharts.Parallel(study)}</figure>");
        page.Heading("Parameter by parameter");
        page.Charts(study.Space.Parameters.Select(parameter => (StudyCharts.Slice(study, parameter), Boundary(study, parameter))));
    }

    private static void Compared(Page page, StudyPicture study)
    {
        foreach (var parameter in study.Space.Parameters.Where(parameter => parameter.Role == ParameterRole.Scientific))
        {
            var comparison = Comparisons.Comparison.Of(parameter, study.Trials.Select(trial => trial.Trial), study.Maximize, study.Noise.Length > 1 ? Deviation(study.Noise) : null);
            page.Heading($"Comparison of {parameter.Name}");
            page.Paragraph(comparison.Verdict);
            page.Table([parameter.Name, "trials", $"best {study.Objective}", "with"], comparison.Rows.Select(row => (IReadOnlyList<string>)[row.Value, row.Trials.ToString(CultureInfo.InvariantCulture), Number(row.Best.Values[0]), Searches.Assignments.Text(row.Best.Parameters.Remove(parameter.Name))]));
        }
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

    private static void BestCurves(Page page, StudyPicture study)
    {
        var best = study.Ranked.Where(trial => trial.Trial.History.Count > 1).Take(CurvesShown).ToArray();
        if (best.Length == 0) return;
        page.Heading("Curves of the best trials");
        page.Charts(new[] { ("val_loss", "validation loss"), ("train_loss", "training loss") }.Select(kind =>
            (LineChart.Render(kind.Item2, "epoch", [.. best.Select((trial, i) => new Curve($"trial {trial.Number}", Points(trial.Trial, kind.Item1), $"s{i}"))], isLog: IsWide(best, kind.Item1)), IsWide(best, kind.Item1) ? "On a logarithmic scale." : "")));
        page.Html("<div class=\"words\">");
        page.Table(["trial", "reads as", "because"], best.Select(trial => CurveReader.Read(LearningCurves.Of(trial.Trial.History) with { ChanceLoss = study.ChanceLoss }) is [var finding, ..]
            ? (IReadOnlyList<string>)[trial.Number.ToString(CultureInfo.InvariantCulture), DiagnoseStep.Name(finding.Pattern), finding.Fact]
            : [trial.Number.ToString(CultureInfo.InvariantCulture), "too few epochs", ""]));
        page.Html("</div>");
    }

    private static bool IsWide(IEnumerable<PlacedTrial> trials, string name)
    {
        double[] values = [.. trials.SelectMany(trial => Points(trial.Trial, name)).Select(point => point.Item2).Where(value => value > 0 && double.IsFinite(value))];
        return values.Length > 0 && values.Max() > 8 * values.Min();
    }

    private static List<(double, double)> Points(Trial trial, string name) => [.. trial.History.SelectMany((epoch, i) => epoch.Where(entry => entry.Name == name).Take(1).Select(entry => ((double)i + 1, entry.Value)))];

    private static void Noise(Page page, StudyPicture study)
    {
        if (study.Noise.Length < 2 || study.Best is not { } best) return;
        page.Heading("Noise of a trial");
        var (mean, deviation) = (study.Noise.Average(), Deviation(study.Noise));
        var within = study.Ranked.Where(trial => trial.Trial.State == TrialState.Finished && trial.Step == best.Step && Math.Abs(trial.Trial.Score!.Value - best.Trial.Score!.Value) <= 2 * deviation).ToArray();
        page.Paragraph(FormattableString.Invariant($"The best values again with {study.Noise.Length} other seeds: {string.Join(", ", study.Noise.Select(Number))}; mean {mean:0.#####}, deviation {deviation:0.#####}. ")
            + (within.Length > 1 ? $"{within.Length} trials of \"{best.Step}\" lie within two deviations of the best: the order among them is chance." : "The best trial lies outside the noise of the others."));
    }

    private static void Table(Page page, StudyPicture study)
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

    private static void Caveats(Page page, StudyPicture study)
    {
        page.Heading("What to keep in mind");
        var consulted = study.Trials.Sum(trial => trial.Trial.Intermediate.Length);
        var lines = new List<string> { $"The validation part was looked at {consulted} times, so that {study.Objective} of the best trial is a little too good.{(study.Trials.Length > 100 ? " After so many trials, take a fresh split or k folds before the last decision." : "")}" };
        lines.AddRange(Comparisons.ParameterRoles.Caveats(study.Space));
        lines.AddRange(study.Looks);
        page.Html($"<ul>{string.Concat(lines.Select(line => $"<li>{Page.Escape(line)}</li>"))}</ul>");
    }

    private static void Program(Page page, StudyPicture study)
    {
        page.Heading("How to do it again");
        if (study.Command.Length > 0) page.Code(study.Command);
        page.Html("<div class=\"words\">");
        page.Table(["", ""], study.Environment.Select(entry => (IReadOnlyList<string>)[entry.Name, entry.Value]));
        page.Html("</div>");
        foreach (var (name, text) in study.Program)
        {
            page.Heading(Path.GetFileName(name));
            page.Code(text);
        }
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static double Deviation(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }
}
