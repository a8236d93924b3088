using Nnet.Language.Parsing.Lexing;

namespace Nnet.Language.Formatting;

/// <summary>Spaces between tokens of one line.</summary>
internal static class Spacing
{
    private static readonly HashSet<string> BeforeOperand =
        ["let", "var", "for", "in", "if", "then", "else", "return", "and", "or", "not", "where", "assert", "minimize", "to", "from", "step", "log", "with", "updates", "is"];

    /// <summary>Spaces before each token; 0 for the first.</summary>
    public static int[] Of(IReadOnlyList<Token> tokens)
    {
        var gaps = new int[tokens.Count];
        var nesting = new Stack<(char Kind, bool IsSet)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            gaps[i] = i == 0 ? 0 : Between(tokens, i, nesting.Count > 0 ? nesting.Peek() : default) ? 1 : 0;
            switch (tokens[i].Kind)
            {
                case TokenKind.OpenParenthesis or TokenKind.OpenBracket or TokenKind.OpenBrace:
                    nesting.Push((tokens[i].Kind, tokens[i].Kind == TokenKind.OpenBrace && i > 0 && tokens[i - 1].Text == "in"));
                    break;
                case TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.CloseBrace when nesting.Count > 0:
                    nesting.Pop();
                    break;
                default:
                    break;
            }
        }

        return gaps;
    }

    private static bool Between(IReadOnlyList<Token> tokens, int i, (char Kind, bool IsSet) around)
    {
        var (left, right) = (tokens[i - 1], tokens[i]);
        var touching = left.Span.End == right.Span.Start;
        return (left.Kind, right.Kind) switch
        {
            (_, TokenKind.Comma or TokenKind.CloseParenthesis or TokenKind.CloseBracket) => false,
            (TokenKind.OpenParenthesis or TokenKind.OpenBracket, _) => false,
            (_, TokenKind.Dot or TokenKind.Range) or (TokenKind.Dot or TokenKind.Range, _) => false,
            (_, TokenKind.Colon) => false,
            (TokenKind.Colon, _) => around.Kind != TokenKind.OpenBracket,
            (TokenKind.Comma, _) => true,
            (TokenKind.OpenBrace, TokenKind.CloseBrace) => true,
            (TokenKind.OpenBrace, _) or (_, TokenKind.CloseBrace) => !around.IsSet,
            (TokenKind.Minus, _) when IsSign(tokens, i - 1) => false,
            (TokenKind.At, _) when IsSign(tokens, i - 1) => false,
            (TokenKind.Name or TokenKind.CloseParenthesis or TokenKind.CloseBracket, TokenKind.OpenParenthesis or TokenKind.OpenBracket) => !touching || BeforeOperand.Contains(left.Text),
            (_, TokenKind.Slash) or (TokenKind.Slash, _) => !(touching && IsTightQuotient(tokens, right.Kind == TokenKind.Slash ? i : i - 1)),
            _ => true,
        };
    }

    /// <summary><c>1/16</c> as it was written.</summary>
    private static bool IsTightQuotient(IReadOnlyList<Token> tokens, int slash) =>
        slash > 0 && slash + 1 < tokens.Count
        && tokens[slash - 1].Kind == TokenKind.Number && tokens[slash + 1].Kind == TokenKind.Number
        && tokens[slash - 1].Span.End == tokens[slash].Span.Start && tokens[slash].Span.End == tokens[slash + 1].Span.Start;

    /// <summary>True for a sign before an operand, where no operand stands before it.</summary>
    private static bool IsSign(IReadOnlyList<Token> tokens, int i) =>
        i == 0
        || BeforeOperand.Contains(tokens[i - 1].Text)
        || tokens[i - 1].Kind is not (TokenKind.Name or TokenKind.Number or TokenKind.String or TokenKind.CloseParenthesis or TokenKind.CloseBracket);
}
