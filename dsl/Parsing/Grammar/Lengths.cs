using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Syntax;
using Sprache;

namespace Nnet.Language.Parsing.Grammar;

/// <summary>Numbers with a unit, ranges, and numbers in settings.</summary>
internal static class Lengths
{
    /// <summary>An expression, perhaps with a unit of training behind a number: <c>500 steps</c>.</summary>
    public static IResult<ExpressionSyntax> ExpressionOrLength(IInput input)
    {
        var value = Expressions.Expression(input);
        if (!value.WasSuccessful || value.Value is not NumberSyntax || !IsUnit((TokenInput)value.Remainder))
        {
            return value;
        }

        var unit = (TokenInput)value.Remainder;
        var span = Primitives.SpanBetween((TokenInput)input, (TokenInput)unit.Advance());
        return Result.Success<ExpressionSyntax>(new LengthSyntax(value.Value, new NameSyntax(unit.Token.Text, unit.Token.Span), span), unit.Advance());
    }

    /// <summary>An expression, or <c>from..to</c>.</summary>
    public static IResult<ExpressionSyntax> ExpressionOrRange(IInput input)
    {
        var from = Expressions.Operand(input);
        if (!from.WasSuccessful || from.Remainder.Current != TokenKind.Range)
        {
            return from;
        }

        var to = Expressions.Operand(from.Remainder.Advance());
        return to.WasSuccessful
            ? Result.Success<ExpressionSyntax>(new RangeSyntax(from.Value, to.Value, Primitives.SpanBetween((TokenInput)input, (TokenInput)to.Remainder)), to.Remainder)
            : to;
    }

    /// <summary>A number in a setting: an expression whose names are constants of the file.</summary>
    public static IResult<ExpressionSyntax> Number(IInput input)
    {
        var tokens = (TokenInput)input;
        return tokens.Current == TokenKind.Name && !tokens.Context.Constants.Contains(tokens.Token.Text)
            ? Primitives.Fail<ExpressionSyntax>(tokens, "a number")
            : tokens.Current is TokenKind.Name or TokenKind.Number or TokenKind.Minus or TokenKind.OpenParenthesis
                ? Expressions.Operand(input)
                : Primitives.Fail<ExpressionSyntax>(tokens, "a number");
    }

    private static bool IsUnit(TokenInput input) => input.Current == TokenKind.Name && input.Token.Text is "steps" or "step" or "epochs" or "epoch";
}
