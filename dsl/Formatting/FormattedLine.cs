using Nnet.Language.Parsing.Lexing;

namespace Nnet.Language.Formatting;

/// <summary>A line of a file on its way into the one layout.</summary>
/// <param name="tokens">Its tokens.</param>
/// <param name="comment">The comment behind them, or alone; null: none. A comment of several lines keeps them.</param>
/// <param name="emptyBefore">True where an empty line stands before it.</param>
internal sealed class FormattedLine(IReadOnlyList<Token> tokens, string? comment, bool emptyBefore)
{
    public IReadOnlyList<Token> Tokens { get; } = tokens;

    public string? Comment { get; } = comment;

    public bool EmptyBefore { get; } = emptyBefore;

    /// <summary>Spaces before the first token.</summary>
    public int Indent { get; set; }

    /// <summary>The innermost braces around it.</summary>
    public BlockKind Block { get; set; }

    /// <summary>Spaces before each token but the first.</summary>
    public int[] Gaps { get; } = Spacing.Of(tokens);

    /// <summary>True where the line ends a step deeper than it began, or the other way round.</summary>
    public bool OpensBlock => Tokens.Count > 0 && Tokens[Tokens.Count - 1].Kind == TokenKind.OpenBrace;

    /// <summary>The column of a token, from the line's first token.</summary>
    public int ColumnOf(int token)
    {
        var column = 0;
        for (var i = 0; i < token; i++)
        {
            column += Tokens[i].Text.Length + Gaps[i + 1];
        }

        return column;
    }
}

/// <summary>What the innermost braces around a line are.</summary>
internal enum BlockKind
{
    /// <summary>None.</summary>
    File,

    /// <summary>A body of statements.</summary>
    Statements,

    /// <summary>Settings of data, an optimizer, a recipe or a plan.</summary>
    Settings,

    /// <summary>The dimensions of a space.</summary>
    Space,
}
