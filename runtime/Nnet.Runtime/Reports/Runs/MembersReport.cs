using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Nnet.Checkpoints;
using Nnet.Runs;
using Nnet.Training;
using Nnet.Training.Members;

namespace Nnet.Reports.Runs;

/// <summary>The page of a run of several trainings: means with deviations, each training with a link to its own page.</summary>
internal static class MembersReport
{
    /// <summary>Writes <c>report.html</c> into the run's folder.</summary>
    public static void Write(RunFolder run, IReadOnlyList<TrainingResult> results, IReadOnlyList<MemberStatistic> summary) =>
        AtomicFile.Write(run.Report, stream => stream.Write(Encoding.UTF8.GetBytes(Render(run, results, summary))));

    private static string Render(RunFolder run, IReadOnlyList<TrainingResult> results, IReadOnlyList<MemberStatistic> summary)
    {
        var record = run.ReadRecord();
        var page = new Page($"{record["recipe"]} · {run.Name}");
        page.Html($"<p class=\"dim\">{Page.Escape(record["started"]?.ToString() ?? "")} · {Page.Escape(record["status"]?.ToString() ?? "")}: {Page.Escape(record["reason"]?.ToString() ?? "")}</p>");
        var planned = (record["members"] as JsonArray)?.Count ?? results.Count;
        page.Verdict(
            summary.Count == 0 ? $"{results.Count(result => result.Status == TrainingStatus.Finished)} of {planned} trainings are finished." : $"{results.Count} trainings: {string.Join(", ", summary.Take(3).Select(entry => $"{entry.Name} {Number(entry.Mean)} ± {Number(entry.Deviation)}"))}.",
            summary.Count == 0 ? "warn" : "good");
        page.Cards([
            .. (record["test"] as JsonObject ?? []).Where(entry => entry.Value is JsonValue && entry.Key != "confusion_matrix").Select(entry => ("ensemble test " + entry.Key, Number(entry.Value!.GetValue<double>()))),
            .. summary.Select(entry => (entry.Name, $"{Number(entry.Mean)} ± {Number(entry.Deviation)}")),
        ]);
        page.Heading("Trainings");
        page.Paragraph("Values of the best epoch of each; ± is the standard deviation between trainings.");
        page.Html("<ul>" + string.Concat(results.Where(result => result.Folder is not null).Select(result => Path.GetFileName(result.Folder!)).Select(name => $"<li><a href=\"{name}/report.html\">{name.Replace('-', ' ')}</a></li>")) + "</ul>");
        page.Table(
            ["training", "best epoch", .. summary.Select(entry => entry.Name)],
            results.Select(result => (IReadOnlyList<string>)
            [
                result.Folder is null ? "" : Path.GetFileName(result.Folder).Replace('-', ' '),
                result.BestEpoch.ToString(CultureInfo.InvariantCulture),
                .. summary.Select(entry => MemberSummary.Values(result).Where(value => value.Name == entry.Name).Select(value => Number(value.Value)).FirstOrDefault() ?? ""),
            ]));
        page.Heading("How to do it again");
        page.Code($"{record["command"]}\nseed {record["seed"]}");
        page.Table(["hyperparameter", "value"], (record["hyperparameters"] as JsonObject ?? []).Select(entry => (IReadOnlyList<string>)[entry.Key, entry.Value?.ToString() ?? ""]));
        return page.ToString();
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
