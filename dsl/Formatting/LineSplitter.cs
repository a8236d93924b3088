using System.Collections.Immutable;
using Nnet.Language.Parsing;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Text;

namespace Nnet.Language.Formatting;

/// <summary>Puts tokens and comments into lines.</summary>
internal sealed class LineSplitter
{
    private readonly List<FormattedLine> lines = [];
    private readonly SourceText source;
    private List<Lexeme> current = [];
    private bool emptyBefore;
    private int previousEnd;

    private LineSplitter(SourceText source) => this.source = source;

    /// <summary>The lines of a text.</summary>
    /// <param name="context">Its tokens and comments.</param>
    /// <param name="breaks">Which tokens begin a line.</param>
    public static IReadOnlyList<FormattedLine> Split(ParseContext context, bool[] breaks)
    {
        var splitter = new LineSplitter(context.Source);
        var comment = 0;
        for (var i = 0; i < context.Tokens.Length; i++)
        {
            var token = context.Tokens[i];
            for (; comment < context.Comments.Length && context.Comments[comment].TokenIndex <= i; comment++)
            {
                splitter.Add(context.Comments[comment], breaks[i] || token.Kind == TokenKind.End);
            }

            if (token.Kind != TokenKind.End)
            {
                splitter.Add(token, context.Roles[i], breaks[i]);
            }
        }

        splitter.Close(null);
        return splitter.lines;
    }

    private void Add(Token token, TokenRoles roles, bool breaks)
    {
        if (breaks)
        {
            Close(null);
        }

        Reach(token.Span);
        current.Add(new Lexeme(token.Kind, token.Text, token.Span, roles));
    }

    /// <param name="comment">A comment.</param>
    /// <param name="nextBreaks">True where the token behind it begins a line.</param>
    private void Add(Comment comment, bool nextBreaks)
    {
        var text = comment.Text.Replace("\r\n", "\n");
        var staysOpen = !nextBreaks && text.StartsWith("/*", StringComparison.Ordinal) && text.IndexOf('\n') < 0 && !comment.StartsLine && current.Count > 0;
        if (comment.StartsLine)
        {
            Close(null);
        }

        Reach(comment.Span);
        if (staysOpen)
        {
            current.Add(new Lexeme(Lexeme.Comment, text, comment.Span, TokenRoles.None));
        }
        else if (current.Count == 0 && lines.Count > 0 && !comment.StartsLine && lines[lines.Count - 1] is { Comment: { } before } last && before.IndexOf('\n') < 0 && before.StartsWith("/*", StringComparison.Ordinal))
        {
            lines[lines.Count - 1] = new FormattedLine(last.Lexemes, $"{before} {text}") { EmptyBefore = last.EmptyBefore };
        }
        else
        {
            Close(text);
        }
    }

    /// <summary>Goes on to a token or comment; the first of a line decides whether an empty line stands before it.</summary>
    private void Reach(TextSpan span)
    {
        var line = source.PositionAt(span.Start).Line;
        emptyBefore = current.Count == 0 ? previousEnd > 0 && line > previousEnd + 1 : emptyBefore;
        previousEnd = source.PositionAt(span.End).Line;
    }

    private void Close(string? comment)
    {
        if (current.Count > 0 || comment is not null)
        {
            lines.Add(new FormattedLine(current.ToImmutableArray(), comment) { EmptyBefore = emptyBefore });
            current = [];
        }
    }
}
