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
            text.Append(line.EmptyBefore ? "\n" : "").Append(' ', line.Indent);
            for (var i = 0; i < line.Lexemes.Count; i++)
            {
                text.Append(' ', line.Gaps[i]).Append(line.Lexemes[i].Text);
            }

            text.Append(' ', line.Comment is null || line.IsComment ? 0 : line.CommentGap).Append(line.Comment).Append('\n');
        }

        return text.ToString();
    }
}
