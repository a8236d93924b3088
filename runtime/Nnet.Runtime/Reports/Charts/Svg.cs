using System.Globalization;
using System.Net;
using System.Text;

namespace Nnet.Reports.Charts;

/// <summary>Builds SVG text with escaped contents and invariant numbers.</summary>
internal sealed class Svg(double width, double height)
{
    private readonly StringBuilder text = new();
    private string? name;

    public void Line(double x1, double y1, double x2, double y2, string style) =>
        text.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1:0.##}\" y1=\"{y1:0.##}\" x2=\"{x2:0.##}\" y2=\"{y2:0.##}\" class=\"{style}\"/>");

    public void Rectangle(double x, double y, double w, double h, string attributes) =>
        text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{w:0.##}\" height=\"{h:0.##}\" {attributes}/>");

    /// <summary>The name of the whole for screen readers; without it, the first text of the style <c>title</c> is.</summary>
    public string Name
    {
        init => name = value;
    }

    public void Text(double x, double y, string content, string style, string anchor = "start")
    {
        name ??= style == "title" ? content : null;
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" class=\"{style}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(content)}</text>");
    }

    public void Circle(double x, double y, double r, string attributes, string title) =>
        text.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{r:0.##}\" {attributes}><title>{WebUtility.HtmlEncode(title)}</title></circle>");

    public void Path(IEnumerable<(double X, double Y)> points, string attributes)
    {
        var first = true;
        text.Append("<path d=\"");
        foreach (var (x, y) in points)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(first ? 'M' : 'L')}{x:0.##} {y:0.##}");
            first = false;
        }

        text.Append("\" ").Append(attributes).Append("/>");
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {width:0} {height:0}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(name ?? "chart")}\">{text}</svg>");
}
