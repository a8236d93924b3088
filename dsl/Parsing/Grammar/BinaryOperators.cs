using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Syntax;

namespace Nnet.Language.Parsing.Grammar;

/// <summary>Operators between two values by level, weakest first.</summary>
internal static class BinaryOperators
{
    /// <summary>The number of levels.</summary>
    public const int Levels = 6;

    /// <summary>The level of <c>not</c>, between <c>and</c> and comparisons.</summary>
    public const int NotLevel = 2;

    /// <summary>The operator of a level that stands at a place; null: none.</summary>
    public static BinaryOperator? At(TokenInput input, int level) => (level, input.Current) switch
    {
        (0, TokenKind.Name) when input.Token.Text == "or" => BinaryOperator.Or,
        (1, TokenKind.Name) when input.Token.Text == "and" => BinaryOperator.And,
        (3, TokenKind.Equal) => BinaryOperator.Equal,
        (3, TokenKind.NotEqual) => BinaryOperator.NotEqual,
        (3, TokenKind.Less) => BinaryOperator.Less,
        (3, TokenKind.LessOrEqual) => BinaryOperator.LessOrEqual,
        (3, TokenKind.Greater) => BinaryOperator.Greater,
        (3, TokenKind.GreaterOrEqual) => BinaryOperator.GreaterOrEqual,
        (4, TokenKind.Plus) => BinaryOperator.Add,
        (4, TokenKind.Minus) => BinaryOperator.Subtract,
        (5, TokenKind.Star) => BinaryOperator.Multiply,
        (5, TokenKind.Slash) => BinaryOperator.Divide,
        (5, TokenKind.FloorDivide) => BinaryOperator.FloorDivide,
        (5, TokenKind.Percent) => BinaryOperator.Remainder,
        (5, TokenKind.At) when !Declarations.BeginsAllow(input) => BinaryOperator.MatMul,
        _ => null,
    };
}
