using Nnet.Language.Parsing;
using Nnet.Language.Parsing.Lexing;

namespace Nnet.Language.Formatting;

/// <summary>Spaces between the lexemes of a line.</summary>
internal static class Spacing
{
    /// <summary>Spaces before each lexeme; 0 for the first.</summary>
    public static int[] Of(IReadOnlyList<Lexeme> lexemes)
    {
        var gaps = new int[lexemes.Count];
        var choices = 0;
        for (var i = 1; i < lexemes.Count; i++)
        {
            var (left, right) = (lexemes[i - 1], lexemes[i]);
            choices += left.Kind == TokenKind.OpenBrace && !left.Is(TokenRoles.Opens) ? 1 : 0;
            gaps[i] = Between(left, right, choices > 0);
            choices -= right.Kind == TokenKind.CloseBrace && choices > 0 ? 1 : 0;
        }

        return gaps;
    }

    /// <summary>True where no space, and so no line break, may stand between two tokens.</summary>
    public static bool IsGlued(char left, TokenRoles leftRoles, char right, TokenRoles rightRoles) =>
        (leftRoles & TokenRoles.Prefix) != 0
        || (rightRoles & TokenRoles.Attached) != 0
        || right is TokenKind.Comma or TokenKind.Colon or TokenKind.Dot or TokenKind.Range
        || left is TokenKind.Dot or TokenKind.Range;

    private static int Between(Lexeme left, Lexeme right, bool inChoices)
    {
        if (right.Kind == Lexeme.Comment)
        {
            return left.Kind is TokenKind.OpenParenthesis or TokenKind.OpenBracket ? 0 : 1;
        }

        if (left.Kind == Lexeme.Comment)
        {
            return right.Kind is TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.Comma ? 0 : 1;
        }

        if (left.Is(TokenRoles.Verbatim) && right.Is(TokenRoles.Verbatim))
        {
            return right.Span.Start - left.Span.End;
        }

        return IsGlued(left.Kind, left.Roles, right.Kind, right.Roles)
            || left.Kind is TokenKind.OpenParenthesis or TokenKind.OpenBracket
            || right.Kind is TokenKind.CloseParenthesis or TokenKind.CloseBracket
            || (inChoices && (left.Kind == TokenKind.OpenBrace || right.Kind == TokenKind.CloseBrace))
            ? 0
            : 1;
    }
}
