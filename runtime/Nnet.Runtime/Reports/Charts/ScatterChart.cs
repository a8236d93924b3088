namespace Nnet.Reports.Charts;

/// <summary>Points over two axes with the same scale, and the diagonal on which both values are equal.</summary>
internal static class ScatterChart
{
    private const double Size = 420;

    public static string Render(string title, string xTitle, string yTitle, IReadOnlyList<(double X, double Y)> points)
    {
        var svg = new Svg(Size, Size);
        var both = points.SelectMany(point => new[] { point.X, point.Y }).ToArray();
        var x = new Axis(both, 58, Size - 14);
        var y = new Axis(both, Size - 42, 34);
        svg.Text(14, 18, title, "title");
        svg.Text(58, 30, yTitle, "tick");
        foreach (var (value, label) in y.Ticks())
        {
            svg.Line(58, y.At(value), Size - 14, y.At(value), "grid");
            svg.Text(52, y.At(value) + 4, label, "tick", "end");
            svg.Text(x.At(value), Size - 26, label, "tick", "middle");
        }

        svg.Text(Size / 2, Size - 8, xTitle, "tick", "middle");
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
