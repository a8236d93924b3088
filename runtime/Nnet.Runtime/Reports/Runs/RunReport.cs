using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Nnet.Checkpoints;
using Nnet.Reports.Charts;
using Nnet.Runs;

namespace Nnet.Reports.Runs;

/// <summary>The page of a run: verdict, numbers, curves, classes, anomalies, environment, how to do it again.</summary>
public static class RunReport
{
    private static readonly string[] NotMetrics = ["train_loss", "val_loss", "lr", "gradient_norm", "gradient_norm_max", "clipped", "val_confusion_matrix"];

    /// <summary>Writes <c>report.html</c> into the run's folder.</summary>
    public static void Write(RunFolder run) => AtomicFile.Write(run.Report, stream => stream.Write(Encoding.UTF8.GetBytes(Render(run))));

    private static string Render(RunFolder run)
    {
        var record = run.ReadRecord();
        var history = RunHistory.Read(run);
        var page = new Page($"{record["recipe"]} · {run.Name}");
        var (text, kind) = CurveVerdict.Judge([.. history.Epoch("train_loss").Select(point => point.Y)], [.. history.Epoch("val_loss").Select(point => point.Y)], record["status"]?.ToString() ?? "");
        page.Html($"<p class=\"dim\">{Page.Escape(record["started"]?.ToString() ?? "")} · {Page.Escape(record["status"]?.ToString() ?? "")}: {Page.Escape(record["reason"]?.ToString() ?? "")}</p>");
        page.Verdict(text, kind);
        page.Cards(Cards(record, history));
        page.Heading("Curves");
        page.Charts(Curves(record, history));
        EvaluationSection.Write(page, run);
        Anomalies(page, run);
        page.Heading("How to do it again");
        page.Code($"{record["command"]}\nseed {record["seed"]}, weights {record["weights_fingerprint"]}, order {record["order_fingerprint"]}");
        page.Table(["hyperparameter", "value"], (record["hyperparameters"] as JsonObject ?? []).Select(entry => (IReadOnlyList<string>)[entry.Key, entry.Value?.ToString() ?? ""]));
        page.Heading("Environment");
        page.Table(["", ""], new[] { "nnet", "dotnet", "torch", "system", "processors" }.Select(name => (IReadOnlyList<string>)[name, record[name]?.ToString() ?? ""]));
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

    private static IEnumerable<(string Svg, string Caption)> Curves(JsonObject record, RunHistory history)
    {
        (double, string)? best = record["best_epoch"]?.GetValue<int>() is > 0 and var epoch ? (epoch, "best") : null;
        List<Curve> losses = [new("training", history.Epoch("train_loss"), "s0")];
        if (history.Names.Contains("val_loss"))
        {
            losses.Add(new("validation", history.Epoch("val_loss"), "s1"));
        }

        yield return (LineChart.Render("loss", "epoch", losses, mark: best), "Means over the samples of each part.");
        foreach (var name in history.Names.Where(name => !NotMetrics.Contains(name)))
        {
            yield return (LineChart.Render(name, "epoch", [new(name, history.Epoch(name), "s1")], mark: best), "Measured on the validation part.");
        }

        var raw = history.Step("loss");
        yield return (LineChart.Render("loss of each step", "step", [new("", raw, "s0", true), new("smoothed", Smoothing.Exponential(raw, 0.95), "s0")]), "Faint: each batch. Line: exponential moving average, decay 0.95, start corrected.");
        yield return (LineChart.Render("learning rate", "step", [new("", history.Step("lr"), "s2")]), "The rate of each update.");
        yield return (LineChart.Render("gradient norm", "step", [new("", history.Step("gradient_norm"), "s3", true), new("smoothed", Smoothing.Exponential(history.Step("gradient_norm"), 0.95), "s3")], isLog: true), "All gradients together, before clipping. Above 1e3: explosion; below 1e-6: vanishing.");
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
