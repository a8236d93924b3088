using System.Globalization;
using System.Text.Json.Nodes;
using Nnet.Reports;
using Nnet.Reports.Charts;
using Nnet.Tuning.Diagnosing;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Steps;

namespace Nnet.Tuning.Reports;

/// <summary>The curves of a study: those of the range test over learning rates, and those of the best trials with what they read as.</summary>
internal static class StudyCurvesSection
{
    private const int CurvesShown = 5;

    public static void Rates(Page page, StudyPicture study)
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

    public static void BestCurves(Page page, StudyPicture study)
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
}
