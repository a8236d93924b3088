using System.Text;

namespace Nnet.Language.Formatting;

/// <summary>Writes lines with their spaces.</summary>
internal static class LineWriter
{
    public static string Write(IReadOnlyList<FormattedLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (line.EmptyBefore && text.Length > 0)
            {
                text.Append('\n');
            }

            text.Append(' ', line.Indent);
            for (var i = 0; i < line.Tokens.Count; i++)
            {
                text.Append(' ', line.Gaps[i]).Append(line.Tokens[i].Text);
            }

            if (line.Comment is { } comment)
            {
                text.Append(line.Tokens.Count > 0 ? "  " : "").Append(comment);
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
