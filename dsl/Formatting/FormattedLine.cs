namespace Nnet.Language.Formatting;

/// <summary>A line of a file on its way into the one layout.</summary>
/// <param name="lexemes">What stands on it.</param>
/// <param name="comment">The comment behind it, or alone; null: none. A comment of several lines keeps them.</param>
internal sealed class FormattedLine(IReadOnlyList<Lexeme> lexemes, string? comment)
{
    public IReadOnlyList<Lexeme> Lexemes { get; } = lexemes;

    public string? Comment { get; } = comment;

    /// <summary>True where an empty line stands before it.</summary>
    public bool EmptyBefore { get; set; }

    /// <summary>Spaces before the first lexeme.</summary>
    public int Indent { get; set; }

    /// <summary>The innermost braces around it.</summary>
    public BlockKind Block { get; set; }

    /// <summary>Spaces before each lexeme; 0 for the first.</summary>
    public int[] Gaps { get; } = Spacing.Of(lexemes);

    /// <summary>Spaces before the comment, where something stands before it.</summary>
    public int CommentGap { get; set; } = 2;

    public bool IsComment => Lexemes.Count == 0;

    public Lexeme First => Lexemes[0];

    public bool OpensBlock => Lexemes.Count > 0 && Lexemes[Lexemes.Count - 1].Is(Parsing.TokenRoles.Opens);

    /// <summary>Characters from the first lexeme to the end of the last.</summary>
    public int Width => ColumnOf(Lexemes.Count - 1) + Lexemes[Lexemes.Count - 1].Text.Length;

    /// <summary>The column of a lexeme, from the line's first.</summary>
    public int ColumnOf(int lexeme)
    {
        var column = 0;
        for (var i = 0; i < lexeme; i++)
        {
            column += Lexemes[i].Text.Length + Gaps[i + 1];
        }

        return column;
    }
}
