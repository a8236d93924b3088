namespace Nnet.Language.Parsing.Lexing;

/// <summary>Signs, longest first.</summary>
internal static class Punctuation
{
    private static readonly (string Text, char Kind)[] Signs =
    [
        ("...", TokenKind.Ellipsis), ("..", TokenKind.Range), ("|>", TokenKind.Pipe), ("->", TokenKind.Arrow), ("==", TokenKind.Equal), ("!=", TokenKind.NotEqual),
        ("<=", TokenKind.LessOrEqual), (">=", TokenKind.GreaterOrEqual), ("**", TokenKind.Power), ("//", TokenKind.FloorDivide),
    ];

    private const string Single = "()[]{},:.=<>+-*/%@";

    /// <summary>The sign at a place and its length.</summary>
    public static (char Kind, int Length) At(string text, int at)
    {
        foreach (var (sign, kind) in Signs)
        {
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0)
            {
                return (kind, sign.Length);
            }
        }

        return Single.IndexOf(text[at]) >= 0 ? (text[at], 1) : (TokenKind.Unknown, at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1);
    }
}
