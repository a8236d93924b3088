namespace Nnet.Reports.Charts;

/// <summary>How often values fall into buckets of equal width.</summary>
internal static class HistogramChart
{
    private const double Width = 560;
    private const double Height = 260;

    /// <param name="title">What is shown.</param>
    /// <param name="xTitle">What the values are.</param>
    /// <param name="low">The least value.</param>
    /// <param name="high">The largest value.</param>
    /// <param name="counts">How many values each bucket has.</param>
    public static string Render(string title, string xTitle, double low, double high, IReadOnlyList<long> counts)
    {
        var svg = new Svg(Width, Height);
        var x = new Axis([low, high], 58, Width - 14);
        var y = new Axis([0, .. counts.Select(count => (double)count)], Height - 38, 34);
        svg.Text(14, 18, title, "title");
        foreach (var (value, label) in y.Ticks())
        {
            svg.Line(58, y.At(value), Width - 14, y.At(value), "grid");
            svg.Text(52, y.At(value) + 4, label, "tick", "end");
        }

        foreach (var (value, label) in x.Ticks(8))
        {
            svg.Text(x.At(value), Height - 22, label, "tick", "middle");
        }

        var step = (Width - 72) / counts.Count;
        for (var i = 0; i < counts.Count; i++)
        {
            svg.Rectangle(58 + (i * step), y.At(counts[i]), step - 1, Height - 38 - y.At(counts[i]), "class=\"bar\"");
        }

        if (low < 0 && high > 0)
        {
            svg.Line(x.At(0), 34, x.At(0), Height - 38, "mark");
        }

        svg.Text(Width / 2, Height - 6, xTitle, "tick", "middle");
        return svg.ToString();
    }
}
