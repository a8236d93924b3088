using System.Globalization;

namespace Nnet.Reports.Charts;

/// <summary>A confusion matrix: rows are true classes, columns what was decided; the shade is the share of the row.</summary>
internal static class ConfusionChart
{
    public static string Render(long[,] counts, IReadOnlyList<string> names)
    {
        var classes = counts.GetLength(0);
        var cell = Math.Clamp(420.0 / classes, 12, 40);
        var margin = 30 + (names.Max(name => name.Length) * 7.0);
        var svg = new Svg(margin + (cell * classes) + 20, margin + (cell * classes) + 20) { Name = "Confusion matrix" };
        for (var row = 0; row < classes; row++)
        {
            var sum = Enumerable.Range(0, classes).Sum(column => counts[row, column]);
            svg.Text(margin - 6, margin + (cell * (row + 0.65)), names[row], "tick", "end");
            svg.Text(margin + (cell * (row + 0.5)), margin - 8, names[row], "tick", "middle");
            for (var column = 0; column < classes; column++)
            {
                var share = sum == 0 ? 0 : (double)counts[row, column] / sum;
                var style = string.Create(CultureInfo.InvariantCulture, $"class=\"{(row == column ? "right" : "wrong")}\" fill-opacity=\"{(share == 0 ? 0.03 : 0.12 + (0.88 * share)):0.###}\"");
                svg.Rectangle(margin + (cell * column), margin + (cell * row), cell - 1, cell - 1, style);
                if (counts[row, column] > 0 && cell >= 18)
                {
                    svg.Text(margin + (cell * (column + 0.5)), margin + (cell * (row + 0.65)), counts[row, column].ToString(CultureInfo.InvariantCulture), share > 0.5 ? "cell strong" : "cell", "middle");
                }
            }
        }

        return svg.ToString();
    }
}
