using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Nnet.Checkpoints;
using Nnet.Runs;

namespace Nnet.Reports.Runs;

/// <summary>The page of a run: verdict, numbers, curves, what the best weights do, anomalies, networks, environment, how to do it again.</summary>
public static class RunReport
{
    /// <summary>Writes <c>report.html</c> into the run's folder.</summary>
    public static void Write(RunFolder run) => AtomicFile.Write(run.Report, stream => stream.Write(Encoding.UTF8.GetBytes(Render(run))));

    private static string Render(RunFolder run)
    {
        var record = run.ReadRecord();
        var history = RunHistory.Read(run);
        var page = new Page($"{record["recipe"]} · {run.Name}");
        var losses = CurveSection.Losses(history);
        var (text, kind) = losses.Count > 1
            ? CurveVerdict.OfSeveral(losses, record["status"]?.ToString() ?? "")
            : CurveVerdict.Judge(Values(history, "train_loss"), Values(history, "val_loss"), record["status"]?.ToString() ?? "");
        page.Html($"<p class=\"dim\">{Page.Escape(record["started"]?.ToString() ?? "")} · {Page.Escape(record["status"]?.ToString() ?? "")}: {Page.Escape(record["reason"]?.ToString() ?? "")}</p>");
        page.Verdict(text + OfTest(record), kind);
        page.Cards(Cards(record, history));
        page.Heading("Curves");
        page.Charts(CurveSection.Charts(record, history));
        PicturesSection.Write(page, run);
        EvaluationSection.Write(page, run);
        Anomalies(page, run);
        NetworkSection.Write(page, run);
        page.Heading("How to do it again");
        page.Paragraph("The same command with this seed gives these fingerprints again on the same machine and version, whatever the number of workers. The program is at the end of this page and in the run's folder.");
        page.Code($"{Command(record)}\n\nseed     {record["seed"]}\nweights  {record["weights_fingerprint"]}\norder    {record["order_fingerprint"]}");
        page.Table(["hyperparameter", "value"], (record["hyperparameters"] as JsonObject ?? []).Select(entry => (IReadOnlyList<string>)[entry.Key, (entry.Key == "epochs" ? record["planned_epochs"] : entry.Value)?.ToString() ?? ""]));
        page.Heading("Environment");
        page.Table(["what", "version"], new[] { "nnet", "dotnet", "torch", "system", "processors" }.Select(name => (IReadOnlyList<string>)[name, record[name]?.ToString() ?? ""]));
        Program(page, run);
        return page.ToString();
    }

    private static IEnumerable<(string Name, string Value)> Cards(JsonObject record, RunHistory history)
    {
        foreach (var (name, value) in (record["test"] as JsonObject ?? []).Where(entry => entry.Value is not null && entry.Key != "confusion_matrix"))
        {
            yield return ("test " + name, Number(value!.GetValue<double>()));
        }

        foreach (var (name, value) in (record["best"] as JsonObject ?? []).Where(entry => entry.Value is not null))
        {
            yield return ("best " + name, Number(value!.GetValue<double>()));
        }

        yield return ("best epoch", record["best_epoch"]?.ToString() ?? "");
        yield return ("epochs", history.Epochs.ToString(CultureInfo.InvariantCulture));
    }

    private static double[] Values(RunHistory history, string name) => [.. history.Epoch(name).Select(point => point.Y)];

    private static string OfTest(JsonObject record)
    {
        var test = (record["test"] as JsonObject ?? []).Where(entry => entry.Value is not null && entry.Key != "confusion_matrix").Select(entry => $"{entry.Key.Replace('_', ' ')} {Number(entry.Value!.GetValue<double>())}").ToArray();
        return test.Length == 0 ? "" : $" On the test part, with the best weights: {string.Join(", ", test)}.";
    }

    private static string Command(JsonObject record)
    {
        var command = record["command"]?.ToString() is { Length: > 0 } given ? given : $"nnet train . {record["recipe"]}";
        return command.Contains("--seed", StringComparison.Ordinal) ? command : $"{command} --seed {record["seed"]}";
    }

    private static void Anomalies(Page page, RunFolder run)
    {
        page.Heading("Anomalies");
        var lines = LineLog.Read(run.Events).ToArray();
        if (lines.Length == 0)
        {
            page.Paragraph("None.");
            return;
        }

        page.Table(["kind", "step", "what"], lines.Select(entry => (IReadOnlyList<string>)[entry["kind"]!.ToString(), entry["step"]!.ToString(), entry["message"]!.ToString()]));
    }

    private static void Program(Page page, RunFolder run)
    {
        foreach (var file in Directory.GetFiles(run.Path, "*.nnet").Order(StringComparer.Ordinal))
        {
            page.Heading(Path.GetFileName(file));
            page.Code(File.ReadAllText(file));
        }
    }

    private static string Number(double value) => value.ToString("G5", CultureInfo.InvariantCulture);
}
