using System.Globalization;
using System.Net;
using System.Text;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Graphs;

namespace Nnet.Tool.Commands;

/// <summary>A network as a picture: operations below one another in the order of execution, arcs for values that skip over others, the shape beside each.</summary>
internal static class GraphSvg
{
    private const int Row = 34;
    private const int Left = 250;
    private const int Box = 300;

    public static string Render(StaticGraph graph)
    {
        List<(string Title, string Note, int[] Inputs, int[] Outputs, bool IsOuter)> rows =
        [
            .. graph.Inputs.Select(input => (input.Name ?? "input", input.Type.ToString(), Array.Empty<int>(), new[] { input.Id }, true)),
            .. graph.Nodes.Select(node => (
                node.Path.Length > 0 ? $"{node.Operation}  {node.Path}" : node.Operation,
                string.Join(" ", node.Outputs.Select(output => output.Type)),
                node.Inputs.OfType<ValueOperand>().Select(operand => operand.Id).ToArray(),
                node.Outputs.Select(output => output.Id).ToArray(),
                false)),
            .. graph.Results.Select(result => (result.Name.Length > 0 ? result.Name : "result", result.Type.ToString(), new[] { result.Value }, Array.Empty<int>(), true)),
        ];
        var madeIn = new Dictionary<int, int>();
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var value in rows[i].Outputs)
            {
                madeIn[value] = i;
            }
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Left + Box + 330}\" height=\"{(rows.Count * Row) + 50}\" font-family=\"sans-serif\" font-size=\"12\">\n");
        text.Append(CultureInfo.InvariantCulture, $"<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><text x=\"{Left}\" y=\"24\" font-size=\"16\" font-weight=\"600\">{WebUtility.HtmlEncode(graph.Network)}</text>\n");
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var value in rows[i].Inputs.Distinct())
            {
                Arrow(text, madeIn[value], i);
            }
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var y = Top(i);
            text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{y}\" width=\"{Box}\" height=\"22\" rx=\"{(rows[i].IsOuter ? 11 : 3)}\" fill=\"{(rows[i].IsOuter ? "#e7f0ff" : "#f6f7f9")}\" stroke=\"#9aa4b2\"/>");
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + 8}\" y=\"{y + 15}\">{WebUtility.HtmlEncode(rows[i].Title)}</text>");
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + Box + 10}\" y=\"{y + 15}\" fill=\"#667085\">{WebUtility.HtmlEncode(rows[i].Note)}</text>\n");
        }

        return text.Append("</svg>\n").ToString();
    }

    private static int Top(int row) => 40 + (row * Row);

    private static void Arrow(StringBuilder text, int from, int to)
    {
        var (start, end) = (Top(from) + 22, Top(to));
        if (to == from + 1)
        {
            text.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left + (Box / 2)} {start}V{end}\" stroke=\"#667085\" fill=\"none\"/>");
            return;
        }

        var reach = Math.Min(Left - 20, 24 + (7 * (to - from)));
        text.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {start - 11}C{Left - reach} {start - 11} {Left - reach} {end + 11} {Left} {end + 11}\" stroke=\"#2563eb\" fill=\"none\"/>");
    }
}
