using System.Collections.Immutable;
using Nnet.Language.Diagnostics;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Syntax;
using Sprache;

namespace Nnet.Language.Parsing.Grammar;

/// <summary>Expressions, by precedence: pipes bind weakest, then or, and, not, comparisons, sums, products, signs, powers, members.</summary>
internal static class Expressions
{
    /// <summary>How deep expressions may be nested.</summary>
    public const int DeepestNesting = 200;

    /// <summary>A whole expression, pipes included.</summary>
    public static IResult<ExpressionSyntax> Expression(IInput input) => Guard(input, Pipes);

    /// <summary>An expression without pipes, as settings have them.</summary>
    public static IResult<ExpressionSyntax> Operand(IInput input) => Guard(input, at => Binary(at, 0));

    /// <summary>An operand of products: what may follow <c>*</c> in a stage.</summary>
    public static IResult<ExpressionSyntax> Factor(IInput input) => Unary(input);

    private static IResult<ExpressionSyntax> Guard(IInput input, Parser<ExpressionSyntax> parser)
    {
        var tokens = (TokenInput)input;
        if (tokens.Context.Depth >= DeepestNesting)
        {
            tokens.Context.Report(SyntaxDiagnostics.TooDeep, tokens.Position, $"Expressions are nested deeper than {DeepestNesting} levels here. Give a part a name with \"let\".");
            return Primitives.Fail<ExpressionSyntax>(tokens, "something simpler");
        }

        tokens.Context.Depth++;
        try
        {
            return parser(input);
        }
        finally
        {
            tokens.Context.Depth--;
        }
    }

    private static IResult<ExpressionSyntax> Pipes(IInput input)
    {
        var left = Binary(input, 0);
        while (left.WasSuccessful && left.Remainder.Current == TokenKind.Pipe)
        {
            var stage = Calls.Stage(left.Remainder.Advance());
            if (!stage.WasSuccessful)
            {
                return Result.Failure<ExpressionSyntax>(stage.Remainder, stage.Message, stage.Expectations);
            }

            var span = Primitives.SpanBetween((TokenInput)input, (TokenInput)stage.Remainder);
            left = Result.Success<ExpressionSyntax>(new PipeSyntax(left.Value, stage.Value, span), stage.Remainder);
        }

        if (left.WasSuccessful)
        {
            ((TokenInput)left.Remainder).Context.Expect(left.Remainder.Position, "\"|>\"");
        }

        return left;
    }

    private static IResult<ExpressionSyntax> Binary(IInput input, int level)
    {
        if (level == BinaryOperators.Levels)
        {
            return Unary(input);
        }

        if (level == BinaryOperators.NotLevel && Primitives.IsWord((TokenInput)input, "not"))
        {
            return Prefixed(input, UnaryOperator.Not, rest => Guard(rest, at => Binary(at, level)));
        }

        var left = Binary(input, level + 1);
        while (left.WasSuccessful && BinaryOperators.At((TokenInput)left.Remainder, level) is { } found)
        {
            var right = Binary(left.Remainder.Advance(), level + 1);
            if (!right.WasSuccessful)
            {
                return right;
            }

            var span = Primitives.SpanBetween((TokenInput)input, (TokenInput)right.Remainder);
            var sign = ((TokenInput)left.Remainder).Token.Span;
            left = Result.Success<ExpressionSyntax>(new BinarySyntax(found, sign, left.Value, right.Value, span), right.Remainder);
        }

        if (left.WasSuccessful)
        {
            ((TokenInput)left.Remainder).Context.Expect(left.Remainder.Position, Primitives.AnOperator);
        }

        return left;
    }

    private static IResult<ExpressionSyntax> Unary(IInput input) => input.Current == TokenKind.Minus
        ? Prefixed(input, UnaryOperator.Negate, rest => Guard(rest, Unary))
        : Power(input);

    private static IResult<ExpressionSyntax> Prefixed(IInput input, UnaryOperator sign, Parser<ExpressionSyntax> operand)
    {
        if (sign == UnaryOperator.Negate)
        {
            ((TokenInput)input).Mark(TokenRoles.Prefix);
        }

        var result = operand(input.Advance());
        return result.WasSuccessful
            ? Result.Success<ExpressionSyntax>(new UnarySyntax(sign, result.Value, Primitives.SpanBetween((TokenInput)input, (TokenInput)result.Remainder)), result.Remainder)
            : result;
    }

    private static IResult<ExpressionSyntax> Power(IInput input)
    {
        var left = Postfix.Expression(input);
        if (!left.WasSuccessful || left.Remainder.Current != TokenKind.Power)
        {
            return left;
        }

        var right = Guard(left.Remainder.Advance(), Unary);
        return right.WasSuccessful
            ? Result.Success<ExpressionSyntax>(
                new BinarySyntax(BinaryOperator.Power, ((TokenInput)left.Remainder).Token.Span, left.Value, right.Value, Primitives.SpanBetween((TokenInput)input, (TokenInput)right.Remainder)),
                right.Remainder)
            : right;
    }
}
