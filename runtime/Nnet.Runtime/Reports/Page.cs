using System.Net;
using System.Text;

namespace Nnet.Reports;

/// <summary>A self-contained HTML page: no script, nothing from a network.</summary>
internal sealed class Page(string title)
{
    private const string Style = """
        :root{color-scheme:light dark;--ink:#1b1f24;--dim:#667085;--line:#e3e6ea;--paper:#fff;--card:#fafbfc;--a:#2563eb;--b:#d9480f;--c:#2f9e44;--d:#7048e8;--e:#0c8599;--f:#c2255c}
        @media(prefers-color-scheme:dark){:root{--ink:#e6e8eb;--dim:#9aa4b2;--line:#2c323a;--paper:#14171b;--card:#1a1e23;--a:#6ea8fe;--b:#ff922b;--c:#69db7c;--d:#b197fc;--e:#66d9e8;--f:#faa2c1}}
        body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:1180px;margin:2rem auto;padding:0 1.2rem}
        h1{font-size:1.6rem;margin:0}h2{font-size:1.15rem;margin:2.2rem 0 .6rem;border-bottom:1px solid var(--line);padding-bottom:.3rem}
        .dim{color:var(--dim)}.verdict{font-size:1.05rem;background:var(--card);border-left:4px solid var(--a);padding:.8rem 1rem;margin:1rem 0}
        .verdict.bad{border-color:var(--b)}.verdict.good{border-color:var(--c)}
        .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:.8rem;margin:1rem 0}
        .card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.7rem .9rem}.card b{display:block;font-size:1.35rem}
        .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(480px,100%),1fr));gap:1rem}
        figure{margin:0;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.6rem}figcaption{color:var(--dim);font-size:.85rem;padding:.2rem .4rem}
        svg{width:100%;height:auto;display:block}svg text{fill:var(--ink);font:12px system-ui,sans-serif}svg .tick{fill:var(--dim);font-size:11px}svg .title{font-weight:600;font-size:13px}svg .cell{font-size:11px}svg .strong{fill:var(--paper)}
        svg .grid{stroke:var(--line)}svg .mark{stroke:var(--dim);stroke-dasharray:4 3}.curve{fill:none;stroke-width:1.8}.faint{opacity:.28;stroke-width:1}
        .s0{stroke:var(--a)}.s1{stroke:var(--b)}.s2{stroke:var(--c)}.s3{stroke:var(--d)}.s4{stroke:var(--e)}.s5{stroke:var(--f)}.dot{fill:var(--paper)}.right{fill:var(--c)}.wrong{fill:var(--b)}
        svg .point{fill:var(--a);fill-opacity:.45}svg .bar{fill:var(--a)}
        .wide{overflow-x:auto;margin:.8rem 0}h1,.dim{overflow-wrap:anywhere}
        .narrow{max-width:520px}
        table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}th,td{text-align:right;padding:.28rem .6rem;border-bottom:1px solid var(--line)}th:first-child,td:first-child{text-align:left}th{color:var(--dim);font-weight:600}
        pre{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.8rem;overflow:auto;font-size:13px}
        .pictures{display:flex;flex-wrap:wrap;gap:.7rem}.pictures figure{width:112px;text-align:center}.pictures img{width:96px;height:96px;image-rendering:pixelated;object-fit:contain}
        """;

    private readonly StringBuilder body = new();

    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    public void Heading(string text) => body.Append("<h2>").Append(Escape(text)).Append("</h2>\n");

    public void Html(string html) => body.Append(html).Append('\n');

    public void Paragraph(string text) => body.Append("<p>").Append(Escape(text)).Append("</p>\n");

    /// <summary>The verdict in words.</summary>
    /// <param name="text">What it is.</param>
    /// <param name="kind"><c>good</c>, <c>bad</c>, or nothing.</param>
    public void Verdict(string text, string kind) => body.Append($"<div class=\"verdict {kind}\">").Append(Escape(text)).Append("</div>\n");

    public void Cards(IEnumerable<(string Name, string Value)> cards)
    {
        body.Append("<div class=\"cards\">");
        foreach (var (name, value) in cards)
        {
            body.Append("<div class=\"card\"><b>").Append(Escape(value)).Append("</b><span class=\"dim\">").Append(Escape(name)).Append("</span></div>");
        }

        body.Append("</div>\n");
    }

    public void Charts(IEnumerable<(string Svg, string Caption)> charts)
    {
        body.Append("<div class=\"charts\">");
        foreach (var (svg, caption) in charts)
        {
            body.Append("<figure>").Append(svg).Append("<figcaption>").Append(Escape(caption)).Append("</figcaption></figure>");
        }

        body.Append("</div>\n");
    }

    public void Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        body.Append("<div class=\"wide\" tabindex=\"0\"><table><tr>").Append(string.Concat(header.Select(cell => $"<th scope=\"col\">{Escape(cell)}</th>"))).Append("</tr>");
        foreach (var row in rows)
        {
            body.Append("<tr>").Append(string.Concat(row.Select(cell => $"<td>{Escape(cell)}</td>"))).Append("</tr>");
        }

        body.Append("</table></div>\n");
    }

    public void Code(string text) => body.Append("<pre>").Append(Escape(text)).Append("</pre>\n");

    public override string ToString() =>
        $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>{Escape(title)}</title><style>{Style}</style></head>\n<body><main><h1>{Escape(title)}</h1>\n{body}</main></body></html>\n";
}
