using System.Text.Json.Nodes;
using Nnet.Reports.Charts;

namespace Nnet.Reports.Runs;

/// <summary>The curves of a run: losses, metrics, each batch's loss raw and smoothed, learning rate, gradients.</summary>
internal static class CurveSection
{
    /// <summary>The losses by epoch, training and validation beside each other: one, or one for each step of the recipe.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<(double X, double Y)> Train, IReadOnlyList<(double X, double Y)> Validation)> Losses(RunHistory history) =>
        [.. Measured(history).Where(name => name.EndsWith("loss", StringComparison.Ordinal)).Select(name => (name.Replace('_', ' '), history.Epoch("train_" + name), history.Epoch("val_" + name)))];

    public static IEnumerable<(string Svg, string Caption)> Charts(JsonObject record, RunHistory history)
    {
        (double, string)? best = record["best_epoch"]?.GetValue<int>() is > 0 and var epoch ? (epoch, "best") : null;
        foreach (var name in Measured(history).OrderBy(name => !name.EndsWith("loss", StringComparison.Ordinal)))
        {
            Curve[] curves = [new("training", history.Epoch("train_" + name), "s0"), new("validation", history.Epoch("val_" + name), "s1")];
            Curve[] known = [.. curves.Where(curve => curve.Points.Any(point => double.IsFinite(point.Y)))];
            yield return (LineChart.Render(name.Replace('_', ' '), "epoch", known, mark: best), known.Length == 1 ? $"Measured on the {known[0].Name} part." : "Training: while the weights change, with dropout and augmentation. Validation: after the epoch.");
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

    /// <summary>What is measured on the training or the validation part, without the part.</summary>
    private static IEnumerable<string> Measured(RunHistory history) => history.Names
        .Select(name => name.StartsWith("train_", StringComparison.Ordinal) ? name["train_".Length..] : name.StartsWith("val_", StringComparison.Ordinal) ? name["val_".Length..] : "")
        .Where(name => name.Length > 0 && name != "confusion_matrix").Distinct();
}
