using System.Collections.Immutable;
using Nnet.Language.Diagnostics;
using Nnet.Language.Text;

namespace Nnet.Language.Parsing.Lexing;

/// <summary>A text as tokens and comments.</summary>
/// <param name="Tokens">Ends with <see cref="TokenKind.End"/>.</param>
/// <param name="Comments">In order.</param>
internal sealed record LexedText(ImmutableArray<Token> Tokens, ImmutableArray<Comment> Comments);

/// <summary>Cuts a text into tokens. Every text can be cut; what is no token becomes <see cref="TokenKind.Unknown"/>.</summary>
internal sealed class Lexer
{
    private readonly SourceText source;
    private readonly string text;
    private readonly DiagnosticBag diagnostics;
    private readonly ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
    private readonly ImmutableArray<Comment>.Builder comments = ImmutableArray.CreateBuilder<Comment>();
    private readonly HashSet<string> names = [];
    private int at;
    private int lineStart;
    private bool startsLine = true;
    private int depth;

    private Lexer(SourceText source, DiagnosticBag diagnostics) => (this.source, text, this.diagnostics) = (source, source.Text, diagnostics);

    /// <summary>Cuts <paramref name="source"/>.</summary>
    public static LexedText Lex(SourceText source, DiagnosticBag diagnostics) => new Lexer(source, diagnostics).Run();

    private LexedText Run()
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '\n')
            {
                at++;
                lineStart = at;
                startsLine = true;
            }
            else if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                at++;
            }
            else if (c == '/' && Peek(1) is '/' or '*' && (Peek(1) == '*' || !FloorDivision.IsAt(text, at, tokens, names, depth > 0)))
            {
                LexComment();
            }
            else
            {
                LexToken(c);
            }
        }

        Add(TokenKind.End, text.Length);
        return new LexedText(tokens.ToImmutable(), comments.ToImmutable());
    }

    private char Peek(int ahead) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private void LexComment()
    {
        var start = at;
        if (Peek(1) == '/')
        {
            var end = text.IndexOf('\n', at);
            at = end < 0 ? text.Length : end;
        }
        else
        {
            var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
            if (end < 0)
            {
                diagnostics.Add(SyntaxDiagnostics.Unterminated, source, new TextSpan(start, 2), "The comment has no end. Close it with \"*/\".");
            }

            at = end < 0 ? text.Length : end + 2;
        }

        var span = TextSpan.FromBounds(start, start + text.Substring(start, at - start).TrimEnd().Length);
        comments.Add(new Comment(source.Slice(span), span, tokens.Count, startsLine));
        var lastLine = text.LastIndexOf('\n', Math.Max(start, at - 1), Math.Max(start, at - 1) - start + 1);
        if (lastLine >= start)
        {
            lineStart = lastLine + 1;
            startsLine = true;
        }
    }

    private void LexToken(char c)
    {
        var start = at;
        if (char.IsLetter(c) || c == '_')
        {
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
            {
                at++;
            }

            names.Add(text.Substring(start, at - start));
            Add(TokenKind.Name, start);
        }
        else if (c is >= '0' and <= '9')
        {
            at = NumberScanner.End(text, at);
            Add(TokenKind.Number, start);
        }
        else if (c == '"')
        {
            LexString(start);
        }
        else
        {
            var (kind, length) = Punctuation.At(text, at);
            depth += kind is TokenKind.OpenParenthesis or TokenKind.OpenBracket ? 1 : kind is TokenKind.CloseParenthesis or TokenKind.CloseBracket ? -1 : 0;
            depth = kind is TokenKind.OpenBrace or TokenKind.CloseBrace ? 0 : Math.Max(0, depth);
            at += length;
            Add(kind, start);
        }
    }

    private void LexString(int start)
    {
        at++;
        while (at < text.Length && text[at] is not ('"' or '\n'))
        {
            at += text[at] == '\\' && Peek(1) is not ('\n' or '\0') ? 2 : 1;
        }

        var isTerminated = Peek(0) == '"';
        at += isTerminated ? 1 : 0;
        Add(TokenKind.String, start);
        if (!isTerminated)
        {
            tokens[tokens.Count - 1] = tokens[tokens.Count - 1] with { IsUnterminated = true };
            diagnostics.Add(SyntaxDiagnostics.Unterminated, source, TextSpan.FromBounds(start, at), "The string has no end on its line. Close it with a quotation mark.");
        }
    }

    private void Add(char kind, int start)
    {
        tokens.Add(new Token(kind, text.Substring(start, at - start), TextSpan.FromBounds(start, at), startsLine, start - lineStart));
        startsLine = false;
    }
}
