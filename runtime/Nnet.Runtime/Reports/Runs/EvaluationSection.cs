using System.Globalization;
using System.Text.Json.Nodes;
using Nnet.Reports.Charts;
using Nnet.Runs;

namespace Nnet.Reports.Runs;

/// <summary>What the best weights do, class by class: the confusion matrix, the most confused pairs, the worst samples as pictures.</summary>
internal static class EvaluationSection
{
    public static void Write(Page page, RunFolder run)
    {
        var path = Path.Combine(run.Path, "evaluation.json");
        if (!File.Exists(path) || JsonNode.Parse(File.ReadAllText(path)) is not JsonObject evaluation)
        {
            return;
        }

        if (evaluation.ContainsKey("pairs"))
        {
            RegressionSection.Write(page, evaluation);
            return;
        }

        var part = evaluation["part"]!.ToString();
        if (evaluation["confusion"] is JsonArray rows)
        {
            var counts = Counts(rows);
            string[] names = [.. evaluation["classes"]!.AsArray().Select(name => name!.ToString())];
            page.Heading($"Classes ({part} part, best weights)");
            page.Html($"<figure class=\"narrow\">{ConfusionChart.Render(counts, names)}<figcaption>Rows: true classes. Columns: what was decided. The shade is the share of the row.</figcaption></figure>");
            var pairs = Pairs(counts, names).ToArray();
            if (pairs.Length == 0)
            {
                page.Paragraph("No sample was taken for another class.");
            }
            else
            {
                page.Table(["most confused", "times"], pairs);
            }

            page.Table(["class", "samples", "precision", "recall", "F1"], Classes(counts, names));
        }

        if (evaluation["worst"] is JsonArray worst && worst.Count > 0)
        {
            page.Heading($"Worst samples ({part} part)");
            page.Html("<div class=\"pictures\">" + string.Concat(worst.Select(sample => Picture(sample!.AsObject()))) + "</div>");
        }
    }

    private static long[,] Counts(JsonArray rows)
    {
        var counts = new long[rows.Count, rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = 0; j < rows.Count; j++)
            {
                counts[i, j] = rows[i]!.AsArray()[j]!.GetValue<long>();
            }
        }

        return counts;
    }

    private static IEnumerable<IReadOnlyList<string>> Pairs(long[,] counts, string[] names) =>
        (from i in Enumerable.Range(0, names.Length)
         from j in Enumerable.Range(0, names.Length)
         where i != j && counts[i, j] > 0
         orderby counts[i, j] descending
         select (IReadOnlyList<string>)[$"{names[i]} taken for {names[j]}", counts[i, j].ToString(CultureInfo.InvariantCulture)]).Take(8);

    private static IEnumerable<IReadOnlyList<string>> Classes(long[,] counts, string[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var row = Enumerable.Range(0, names.Length).Sum(j => counts[i, j]);
            var column = Enumerable.Range(0, names.Length).Sum(j => counts[j, i]);
            var precision = column == 0 ? 0 : (double)counts[i, i] / column;
            var recall = row == 0 ? 0 : (double)counts[i, i] / row;
            var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            yield return [names[i], row.ToString(CultureInfo.InvariantCulture), Share(precision), Share(recall), Share(f1)];
        }
    }

    private static string Picture(JsonObject sample) =>
        $"<figure>{(sample["png"] is { } png ? $"<img alt=\"sample {sample["sample"]}\" src=\"data:image/png;base64,{png}\"/>" : "")}<figcaption>#{sample["sample"]}: {Page.Escape(sample["truth"]!.ToString())}, taken for {Page.Escape(sample["decided"]!.ToString())} ({Share(sample["probability"]!.GetValue<double>())})</figcaption></figure>";

    private static string Share(double value) => value.ToString("0.0 %", CultureInfo.InvariantCulture);
}
