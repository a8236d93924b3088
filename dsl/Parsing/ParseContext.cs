using System.Collections.Immutable;
using Nnet.Language.Diagnostics;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Text;

namespace Nnet.Language.Parsing;

/// <summary>What the parsers of one text share: its tokens, its diagnostics, and the farthest place where something else was expected.</summary>
internal sealed class ParseContext
{
    private readonly List<string> expected = [];
    private readonly TokenRoles[] roles;
    private int lastReported = -1;

    public ParseContext(SourceText source, LexedText lexed, DiagnosticBag diagnostics)
    {
        (Source, Tokens, Comments, Diagnostics) = (source, lexed.Tokens, lexed.Comments, diagnostics);
        roles = new TokenRoles[lexed.Tokens.Length];
        Kinds = new string([.. lexed.Tokens.Select(token => token.Kind)]);
        Constants = [.. Enumerable.Range(1, Math.Max(0, Tokens.Length - 1)).Where(i => Tokens[i].Kind == TokenKind.Name && Tokens[i - 1] is { Kind: TokenKind.Name, Text: "const" }).Select(i => Tokens[i].Text)];
    }

    public SourceText Source { get; }

    public ImmutableArray<Token> Tokens { get; }

    public ImmutableArray<Comment> Comments { get; }

    public DiagnosticBag Diagnostics { get; }

    public string Kinds { get; }

    /// <summary>Names that the file declares as constants, which may stand for numbers in settings.</summary>
    public ImmutableHashSet<string> Constants { get; }

    /// <summary>How deep expressions and statements are nested now.</summary>
    public int Depth { get; set; }

    /// <summary>The farthest token at which a parser failed since <see cref="Forget"/>.</summary>
    public int Farthest { get; private set; } = -1;

    /// <summary>Notes that <paramref name="what"/> was expected at a token.</summary>
    public void Expect(int position, string what)
    {
        if (position > Farthest)
        {
            Farthest = position;
            expected.Clear();
        }

        if (position == Farthest && !expected.Contains(what))
        {
            expected.Add(what);
        }
    }

    /// <summary>What each token is to the layout; complete where the text has no mistake.</summary>
    public IReadOnlyList<TokenRoles> Roles => roles;

    /// <summary>Notes what a token is to the layout.</summary>
    public void Mark(int position, TokenRoles role) => roles[position] |= role;

    /// <summary>Begins anew, at a declaration, statement or setting.</summary>
    public void Forget()
    {
        Farthest = -1;
        expected.Clear();
    }

    /// <summary>Reports what was found at the farthest failure, and what fits there.</summary>
    /// <param name="fallback">The token to blame where no parser failed.</param>
    /// <param name="where">What was being read: <c>this statement</c>.</param>
    /// <returns>The token that was reported.</returns>
    public int ReportFailure(int fallback, string where)
    {
        var position = Math.Min(Math.Max(Farthest, fallback), Tokens.Length - 1);
        var fits = Farthest >= fallback ? Expectations.Describe(expected) : "";
        Report(SyntaxDiagnostics.UnexpectedText, position, $"{Tokens[position].ShownFirst} does not fit in {where}.{(fits.Length == 0 ? "" : $" Here fits {fits}.")}");
        return position;
    }

    /// <summary>Reports a token; a token that was reported just before, or already when it was cut, is not reported again.</summary>
    public void Report(DiagnosticDescriptor descriptor, int position, string message, params RelatedPlace[] related)
    {
        if (position != lastReported && !Tokens[position].IsUnterminated)
        {
            Diagnostics.Add(descriptor, Source, Tokens[position].Span, message, related);
            lastReported = position;
        }
    }
}
