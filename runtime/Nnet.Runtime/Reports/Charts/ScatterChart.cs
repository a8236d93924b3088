namespace Nnet.Reports.Charts;

/// <summary>Points over two axes with the same range, and the diagonal on which both values are equal.</summary>
internal static class ScatterChart
{
    private const double Width = 560;
    private const double Height = 420;

    public static string Render(string title, string xTitle, string yTitle, IReadOnlyList<(double X, double Y)> points)
    {
        var svg = new Svg(Width, Height);
        var both = points.SelectMany(point => new[] { point.X, point.Y }).ToArray();
        var x = new Axis(both, 58, Width - 14);
        var y = new Axis(both, Height - 42, 46);
        svg.Text(14, 18, title, "title");
        svg.Text(14, 36, yTitle, "tick");
        foreach (var (value, label) in y.Ticks())
        {
            svg.Line(58, y.At(value), Width - 14, y.At(value), "grid");
            svg.Text(52, y.At(value) + 4, label, "tick", "end");
            svg.Text(x.At(value), Height - 26, label, "tick", "middle");
        }

        svg.Text(Width / 2, Height - 8, xTitle, "tick", "middle");
        foreach (var point in points)
        {
            svg.Rectangle(x.At(point.X) - 1.5, y.At(point.Y) - 1.5, 3, 3, "class=\"point\"");
        }

        if (both.Length > 0)
        {
            svg.Line(x.At(both.Min()), y.At(both.Min()), x.At(both.Max()), y.At(both.Max()), "mark");
        }

        return svg.ToString();
    }
}
