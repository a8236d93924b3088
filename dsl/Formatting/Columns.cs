using Nnet.Language.Parsing;
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

            Align([.. lines.Skip(start).Take(end - start)]);
            start = end;
        }
    }

    private static bool Neighbours(FormattedLine before, FormattedLine line) =>
        !line.EmptyBefore && !line.IsComment && !before.IsComment && before.Block == line.Block && before.Indent == line.Indent && !before.OpensBlock && !line.OpensBlock;

    private static void Align(FormattedLine[] group)
    {
        if (group[0].IsComment)
        {
            return;
        }

        switch (group[0].Block)
        {
            case BlockKind.Settings when group[0].First.Is(TokenRoles.Item):
                AlignSettings(group);
                break;
            case BlockKind.Space when group[0].First.Is(TokenRoles.Item):
                Pad(group, line => Index(line, token => token.Text == "in"));
                break;
            case BlockKind.File or BlockKind.Statements:
                AlignNames(group);
                break;
            default:
                break;
        }

        AlignComments(group);
    }

    private static void AlignSettings(FormattedLine[] group)
    {
        Pad(group.Where(line => line.Lexemes.Count > 1 && line.Lexemes[1].Kind is not (TokenKind.OpenParenthesis or TokenKind.OpenBrace)), _ => 1);
        Pad(group.Where(line => line.First.Text == "source" && line.Lexemes.Count > 2 && line.Lexemes[2].Kind == TokenKind.Name), _ => 2);
        var fields = group.Where(line => line.First.Text == "field").ToArray();
        Pad(fields, line => Index(line, token => token.Kind == TokenKind.Colon) + 1);
        Pad(fields.Where(line => Index(line, IsFrom) > 0), line => Index(line, IsFrom));
    }

    private static void AlignComments(FormattedLine[] group)
    {
        foreach (var run in Runs(group, line => line.Comment is not null))
        {
            var widest = run.Select(line => line.Width).DefaultIfEmpty().Max();
            run.ForEach(line => line.CommentGap += widest - line.Width);
        }
    }

    /// <summary>Runs of stages with one name each: <c>|> F(a) as name</c>.</summary>
    private static void AlignNames(FormattedLine[] group)
    {
        foreach (var run in Runs(group, IsNamedStage))
        {
            Pad(run, line => Index(line, IsAs));
        }
    }

    private static bool IsNamedStage(FormattedLine line) =>
        line.First.Kind == TokenKind.Pipe && line.Lexemes.Count(token => token.Kind == TokenKind.Pipe) == 1 && Index(line, IsAs) > 0;

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

    private static bool IsFrom(Lexeme token) => token.Text == "from" && token.Kind == TokenKind.Name;

    private static bool IsAs(Lexeme token) => token.Text == "as" && token.Kind == TokenKind.Name;

    private static int Index(FormattedLine line, Func<Lexeme, bool> fits)
    {
        for (var i = 0; i < line.Lexemes.Count; i++)
        {
            if (fits(line.Lexemes[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Brings a token of each line into the column of the widest.</summary>
    private static void Pad(IEnumerable<FormattedLine> lines, Func<FormattedLine, int> token)
    {
        var found = lines.Select(line => (Line: line, Token: token(line))).Where(entry => entry.Token > 0 && entry.Token < entry.Line.Lexemes.Count).ToArray();
        var widest = found.Select(entry => entry.Line.ColumnOf(entry.Token)).DefaultIfEmpty().Max();
        foreach (var (line, at) in found)
        {
            line.Gaps[at] += widest - line.ColumnOf(at);
        }
    }
}
