namespace Nnet.Reports.Charts;

/// <summary>A curve of a chart.</summary>
/// <param name="Name">For the legend; empty: it is not in it.</param>
/// <param name="Points">Places; what is not finite breaks nothing and is left out.</param>
/// <param name="Colour">A CSS class: <c>s0</c> to <c>s5</c>.</param>
/// <param name="IsFaint">Raw values behind a smoothed curve.</param>
internal sealed record Curve(string Name, IReadOnlyList<(double X, double Y)> Points, string Colour, bool IsFaint = false);

/// <summary>Curves over a common axis, with a legend and marked places.</summary>
internal static class LineChart
{
    private const double Width = 560;
    private const double Height = 260;

    /// <param name="title">What is shown.</param>
    /// <param name="xTitle">What runs to the right.</param>
    /// <param name="curves">The curves.</param>
    /// <param name="isLog">True: the values are on a logarithmic scale.</param>
    /// <param name="mark">A place to mark with a word; null: none.</param>
    public static string Render(string title, string xTitle, IReadOnlyList<Curve> curves, bool isLog = false, (double X, string Word)? mark = null)
    {
        var svg = new Svg(Width, Height);
        var shown = curves.Select(curve => curve with { Points = [.. curve.Points.Where(point => double.IsFinite(point.Y) && (!isLog || point.Y > 0))] }).ToArray();
        var x = new Axis(shown.SelectMany(curve => curve.Points).Select(point => point.X), 58, Width - 14);
        var y = new Axis(shown.SelectMany(curve => curve.Points).Select(point => point.Y), Height - 38, 34, isLog);
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

        svg.Text(Width / 2, Height - 6, xTitle, "tick", "middle");
        if (mark is { } place)
        {
            svg.Line(x.At(place.X), 34, x.At(place.X), Height - 38, "mark");
            svg.Text(x.At(place.X) + (place.X > 0 && x.At(place.X) > Width - 120 ? -4 : 4), 46, place.Word, "tick", x.At(place.X) > Width - 120 ? "end" : "start");
        }

        foreach (var curve in shown)
        {
            svg.Path(curve.Points.Select(point => (x.At(point.X), y.At(point.Y))), $"class=\"curve {curve.Colour}{(curve.IsFaint ? " faint" : "")}\"");
            if (curve.Points.Count == 1)
            {
                svg.Circle(x.At(curve.Points[0].X), y.At(curve.Points[0].Y), 3, $"class=\"dot {curve.Colour}\"", curve.Name);
            }
        }

        Legend(svg, [.. shown.Where(curve => curve.Name.Length > 0)]);
        return svg.ToString();
    }

    private static void Legend(Svg svg, IReadOnlyList<Curve> curves)
    {
        var at = Width - 14;
        foreach (var curve in curves.Reverse())
        {
            at -= 7.2 * curve.Name.Length;
            svg.Text(at, 18, curve.Name, "tick");
            svg.Line(at - 18, 14, at - 5, 14, $"curve {curve.Colour}");
            at -= 30;
        }
    }
}
