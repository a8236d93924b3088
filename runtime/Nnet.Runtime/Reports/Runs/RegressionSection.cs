using System.Globalization;
using System.Text.Json.Nodes;
using Nnet.Reports.Charts;

namespace Nnet.Reports.Runs;

/// <summary>What the best weights of a regression do: predicted against actual values, the residuals, the samples that are furthest off.</summary>
internal static class RegressionSection
{
    public static void Write(Page page, JsonObject evaluation)
    {
        var part = evaluation["part"]!.ToString();
        var points = evaluation["pairs"]!.AsArray().Select(pair => (X: pair![0]!.GetValue<double>(), Y: pair[1]!.GetValue<double>())).ToArray();
        var residuals = evaluation["residuals"]!.AsObject();
        page.Heading($"Predictions ({part} part, best weights)");
        page.Charts([
            (ScatterChart.Render("predicted against actual", "actual", "predicted", points), $"{points.Length} of {evaluation["count"]} values, in the units of the data's file. On the dashed line both are equal."),
            (HistogramChart.Render("residuals", "predicted - actual", residuals["low"]!.GetValue<double>(), residuals["high"]!.GetValue<double>(), [.. residuals["counts"]!.AsArray().Select(count => count!.GetValue<long>())]), Bias(residuals)),
        ]);
        page.Heading($"Worst samples ({part} part)");
        page.Table(["sample", "actual", "predicted", "off by"], evaluation["worst"]!.AsArray().Select(sample => (IReadOnlyList<string>)[
            $"#{sample!["sample"]}", Number(sample["truth"]!), Number(sample["predicted"]!), Number(sample["predicted"]!.GetValue<double>() - sample["truth"]!.GetValue<double>())]));
    }

    private static string Bias(JsonObject residuals)
    {
        var (mean, deviation) = (residuals["mean"]!.GetValue<double>(), residuals["deviation"]!.GetValue<double>());
        var verdict = Math.Abs(mean) > 0.25 * deviation ? $"the predictions are too {(mean > 0 ? "high" : "low")} on the whole" : "no bias to speak of";
        return $"All values. Mean {Number(mean)}, standard deviation {Number(deviation)}: {verdict}.";
    }

    private static string Number(JsonNode value) => Number(value.GetValue<double>());

    private static string Number(double value) => value.ToString(Math.Abs(value) is >= 1e4 and < 1e15 ? "0" : "G4", CultureInfo.InvariantCulture);
}
