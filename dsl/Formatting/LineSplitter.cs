using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Text;

namespace Nnet.Language.Formatting;

/// <summary>Cuts tokens and comments into the author's lines.</summary>
internal static class LineSplitter
{
    public static IReadOnlyList<FormattedLine> Split(SourceText source, LexedText lexed)
    {
        var byLine = new SortedDictionary<int, (List<Token> Tokens, List<Comment> Comments)>();
        (List<Token> Tokens, List<Comment> Comments) At(int line)
        {
            if (!byLine.TryGetValue(line, out var entry))
            {
                byLine[line] = entry = ([], []);
            }

            return entry;
        }

        foreach (var token in lexed.Tokens.Where(token => token.Kind != TokenKind.End))
        {
            At(source.PositionAt(token.Span.Start).Line).Tokens.Add(token);
        }

        foreach (var comment in lexed.Comments)
        {
            At(source.PositionAt(comment.Span.Start).Line).Comments.Add(comment);
        }

        var lines = new List<FormattedLine>();
        var previousEnd = 0;
        foreach (var (number, (tokens, comments)) in byLine.Select(entry => (entry.Key, entry.Value)))
        {
            var comment = comments.Count == 0 ? null : string.Join(" ", comments.Select(entry => entry.Text.Replace("\r\n", "\n")));
            lines.Add(new FormattedLine(tokens, comment, previousEnd > 0 && number > previousEnd + 1));
            previousEnd = comments.Count == 0 ? number : Math.Max(number, source.PositionAt(comments[comments.Count - 1].Span.End).Line);
        }

        return lines;
    }
}
