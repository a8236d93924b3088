using Nnet.Language.Parsing.Lexing;

namespace Nnet.Language.Formatting;

/// <summary>Columns of neighbouring lines: values of settings, types and origins of fields, domains of a space, names of stages.</summary>
internal static class Columns
{
    public static void Align(IReadOnlyList<FormattedLine> lines)
    {
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && Neighbours(lines[end - 1], lines[end]))
            {
                end++;
            }

            Align(lines, start, end);
            start = end;
        }
    }

    private static bool Neighbours(FormattedLine before, FormattedLine line) =>
        !line.EmptyBefore && line.Tokens.Count > 0 && before.Tokens.Count > 0 && before.Block == line.Block && before.Indent == line.Indent && !before.OpensBlock && !line.OpensBlock;

    private static void Align(IReadOnlyList<FormattedLine> lines, int start, int end)
    {
        var group = lines.Skip(start).Take(end - start).Where(line => line.Tokens.Count > 0).ToArray();
        if (group.Length == 0)
        {
            return;
        }

        switch (group[0].Block)
        {
            case BlockKind.Settings:
                Pad(group.Where(line => line.Tokens.Count > 1 && line.Tokens[1].Kind is not (TokenKind.OpenParenthesis or TokenKind.OpenBrace)), _ => 1);
                var fields = group.Where(line => line.Tokens[0].Text == "field").ToArray();
                Pad(fields, line => Index(line, token => token.Kind == TokenKind.Colon) + 1);
                Pad(fields.Where(line => Index(line, IsFrom) > 0), line => Index(line, IsFrom));
                break;
            case BlockKind.Space:
                Pad(group, line => Index(line, token => token.Text == "in"));
                break;
            default:
                AlignNames(group);
                break;
        }
    }

    /// <summary>Runs of stages with one name each: <c>|> F(a) as name</c>.</summary>
    private static void AlignNames(FormattedLine[] group)
    {
        foreach (var run in Runs(group, line => line.Tokens[0].Kind == TokenKind.Pipe && line.Tokens.Count(token => token.Kind == TokenKind.Pipe) == 1 && Index(line, IsAs) > 0).Where(run => run.Count > 1))
        {
            Pad(run, line => Index(line, IsAs));
        }
    }

    private static IEnumerable<List<FormattedLine>> Runs(FormattedLine[] group, Func<FormattedLine, bool> belongs)
    {
        var run = new List<FormattedLine>();
        foreach (var line in group)
        {
            if (belongs(line))
            {
                run.Add(line);
                continue;
            }

            yield return run;
            run = [];
        }

        yield return run;
    }

    private static bool IsFrom(Token token) => token.Text == "from" && token.Kind == TokenKind.Name;

    private static bool IsAs(Token token) => token.Text == "as" && token.Kind == TokenKind.Name;

    private static int Index(FormattedLine line, Func<Token, bool> fits)
    {
        for (var i = 0; i < line.Tokens.Count; i++)
        {
            if (fits(line.Tokens[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Brings a token of each line into the column of the widest.</summary>
    private static void Pad(IEnumerable<FormattedLine> lines, Func<FormattedLine, int> token)
    {
        var found = lines.Select(line => (Line: line, Token: token(line))).Where(entry => entry.Token > 0 && entry.Token < entry.Line.Tokens.Count).ToArray();
        var widest = found.Select(entry => entry.Line.ColumnOf(entry.Token)).DefaultIfEmpty().Max();
        foreach (var (line, at) in found)
        {
            line.Gaps[at] += widest - line.ColumnOf(at);
        }
    }
}
