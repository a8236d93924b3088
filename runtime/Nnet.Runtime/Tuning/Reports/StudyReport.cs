using System.Globalization;
using System.Text;
using Nnet.Checkpoints;
using Nnet.Reports;
using Nnet.Tuning.Engine;
using static Nnet.Tuning.Reports.StudyNumbers;

namespace Nnet.Tuning.Reports;

/// <summary>The page of a study: what every step found, the trials as pictures, what decided, and what to try next.</summary>
public static class StudyReport
{
    private const string Style = """
        <style>svg .trial{stroke:var(--paper);stroke-width:1}.f0{fill:var(--a)}.f1{fill:var(--b)}.f2{fill:var(--d)}.f3{fill:var(--e)}.f4{fill:var(--f)}.f5{fill:var(--c)}
        svg .trial.pruned{fill-opacity:.35}svg .trial.best{stroke:var(--c);stroke-width:3}svg .failed{fill:var(--b);font-size:15px}.bar{fill:var(--a)}
        svg .rate.good{fill:var(--c)}svg .rate.flat{fill:var(--dim)}svg .rate.explode{fill:var(--b)}
        .step{display:grid;grid-template-columns:5.5rem 14rem 1fr;gap:.2rem 1rem;padding:.7rem .2rem;border-bottom:1px solid var(--line)}.step b{font-weight:600}
        .mark{font-weight:600}.mark.good{color:var(--c)}.mark.bad{color:var(--b)}.step p{margin:.15rem 0}.advice{color:var(--dim)}
        .scroll{overflow-x:auto}.scroll td,.scroll th{white-space:nowrap}.words td,.words th{text-align:left;white-space:normal}
        .plus{color:var(--c)}.minus{color:var(--b)}.charts figure{min-width:0}.wide{margin-top:1rem}
        @media(max-width:700px){.step{grid-template-columns:1fr}}</style>
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
        StudyCurvesSection.Rates(page, study);
        StudyTrialsSection.Trials(page, study);
        StudyTrialsSection.Compared(page, study);
        AblationSection.Write(page, study);
        StudyCurvesSection.BestCurves(page, study);
        Noise(page, study);
        StudyTrialsSection.Table(page, study);
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

    private static void Noise(Page page, StudyPicture study)
    {
        if (study.Noise.Length < 2 || study.Best is not { } best) return;
        page.Heading("Noise of a trial");
        var (mean, deviation) = (study.Noise.Average(), Deviation(study.Noise));
        var within = study.Ranked.Where(trial => trial.Trial.State == TrialState.Finished && trial.Step == best.Step && Math.Abs(trial.Trial.Score!.Value - best.Trial.Score!.Value) <= 2 * deviation).ToArray();
        page.Paragraph(FormattableString.Invariant($"The best values again with {study.Noise.Length} other seeds: {string.Join(", ", study.Noise.Select(Number))}; mean {mean:0.#####}, deviation {deviation:0.#####}. ")
            + (within.Length > 1 ? $"{within.Length} trials of \"{best.Step}\" lie within two deviations of the best: the order among them is chance." : "The best trial lies outside the noise of the others."));
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
        page.Table(["what", "version"], study.Environment.Select(entry => (IReadOnlyList<string>)[entry.Name, entry.Value]));
        page.Html("</div>");
        foreach (var (name, text) in study.Program)
        {
            page.Heading(Path.GetFileName(name));
            page.Code(text);
        }
    }
}
