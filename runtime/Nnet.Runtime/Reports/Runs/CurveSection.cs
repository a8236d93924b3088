using System.Text.Json.Nodes;
using Nnet.Reports.Charts;

namespace Nnet.Reports.Runs;

/// <summary>The curves of a run: losses, metrics, each batch's loss raw and smoothed, learning rate, gradients.</summary>
internal static class CurveSection
{
    private static readonly string[] NotMetrics = ["lr", "gradient_norm", "gradient_norm_max", "clipped", "dead_units", "val_confusion_matrix"];

    /// <summary>The losses by epoch, training and validation beside each other: one, or one for each step of the recipe.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<(double X, double Y)> Train, IReadOnlyList<(double X, double Y)> Validation)> Losses(RunHistory history) =>
    [
        .. history.Names.Where(name => name.StartsWith("train_", StringComparison.Ordinal) && name.EndsWith("loss", StringComparison.Ordinal)).Select(name => name["train_".Length..])
            .Select(name => (name.Replace('_', ' '), history.Epoch("train_" + name), history.Epoch("val_" + name))),
    ];

    public static IEnumerable<(string Svg, string Caption)> Charts(JsonObject record, RunHistory history)
    {
        (double, string)? best = record["best_epoch"]?.GetValue<int>() is > 0 and var epoch ? (epoch, "best") : null;
        foreach (var (name, train, validation) in Losses(history))
        {
            List<Curve> curves = [new("training", train, "s0")];
            if (validation.Any(point => double.IsFinite(point.Y)))
            {
                curves.Add(new("validation", validation, "s1"));
            }

            yield return (LineChart.Render(name, "epoch", curves, mark: best), "Means over the samples of each part.");
        }

        foreach (var name in history.Names.Where(name => !NotMetrics.Contains(name) && !name.EndsWith("loss", StringComparison.Ordinal)))
        {
            yield return (LineChart.Render(name.Replace("val_", "", StringComparison.Ordinal).Replace('_', ' '), "epoch", [new("validation", history.Epoch(name), "s1")], mark: best), "Measured on the validation part.");
        }

        var raw = history.Step("loss");
        yield return (LineChart.Render("loss of each step", "step", [new("", raw, "s0", true), new("smoothed", Smoothing.Exponential(raw, 0.95), "s0")]), "Faint: each batch. Line: exponential moving average, decay 0.95, start corrected.");
        yield return (LineChart.Render("learning rate", "step", [new("", history.Step("lr"), "s2")]), "The rate of each update.");
        var norms = history.Step("gradient_norm");
        if (norms.Any(point => double.IsFinite(point.Y)))
        {
            yield return (LineChart.Render("gradient norm", "step", [new("", norms, "s3", true), new("smoothed", Smoothing.Exponential(norms, 0.95), "s3")], isLog: true), "All gradients together, before clipping. Above 1e3: explosion; below 1e-6: vanishing.");
        }
    }
}
