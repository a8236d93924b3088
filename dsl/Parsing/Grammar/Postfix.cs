using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Syntax;
using Sprache;

namespace Nnet.Language.Parsing.Grammar;

/// <summary>Primary expressions, and members and slices behind them.</summary>
internal static class Postfix
{
    public static IResult<ExpressionSyntax> Expression(IInput input)
    {
        var result = Primary(input);
        while (result.WasSuccessful)
        {
            var rest = (TokenInput)result.Remainder;
            if (rest.Current == TokenKind.Dot)
            {
                var name = Primitives.ANameCalled("a member's name")(rest.Advance());
                if (!name.WasSuccessful)
                {
                    return Result.Failure<ExpressionSyntax>(name.Remainder, name.Message, name.Expectations);
                }

                result = Result.Success<ExpressionSyntax>(new MemberSyntax(result.Value, name.Value, Primitives.SpanBetween((TokenInput)input, (TokenInput)name.Remainder)), name.Remainder);
            }
            else if (rest.Current == TokenKind.OpenBracket && rest.Token.Span.Start == rest.Previous.Span.End)
            {
                var items = Slices.Items(rest);
                if (!items.WasSuccessful)
                {
                    return Result.Failure<ExpressionSyntax>(items.Remainder, items.Message, items.Expectations);
                }

                result = Result.Success<ExpressionSyntax>(new SliceSyntax(result.Value, items.Value, Primitives.SpanBetween((TokenInput)input, (TokenInput)items.Remainder)), items.Remainder);
            }
            else
            {
                break;
            }
        }

        return result;
    }

    private static IResult<ExpressionSyntax> Primary(IInput input)
    {
        var tokens = (TokenInput)input;
        return tokens.Current switch
        {
            TokenKind.Number => Cast(Literals.Number(input)),
            TokenKind.String => Cast(Literals.String(input)),
            TokenKind.OpenParenthesis => Parentheses(input),
            TokenKind.OpenBracket => Cast(List(input)),
            TokenKind.Name when tokens.Token.Text is "true" or "false" =>
                Result.Success<ExpressionSyntax>(new BooleanSyntax(tokens.Token.Text == "true", tokens.Token.Span), input.Advance()),
            TokenKind.Name when tokens.Token.Text == "if" => Cast(Conditional(input)),
            TokenKind.Name when !Keywords.IsReserved(tokens.Token.Text) => Calls.CallOrName(input),
            _ => Primitives.Fail<ExpressionSyntax>(tokens, "an expression"),
        };
    }

    private static readonly Parser<ListSyntax> List = Signs.InBrackets<ExpressionSyntax>(Expressions.Expression).Spanned((items, span) => new ListSyntax(items, span));

    private static readonly Parser<ConditionalSyntax> Conditional =
        (from word in Primitives.Word("if").Marked(TokenRoles.Conditional)
         from condition in new Parser<ExpressionSyntax>(Expressions.Expression)
         from then in Primitives.Word("then").Marked(TokenRoles.Conditional)
         from whenTrue in new Parser<ExpressionSyntax>(Expressions.Expression)
         from otherwise in Primitives.Word("else").Marked(TokenRoles.Conditional)
         from whenFalse in new Parser<ExpressionSyntax>(Expressions.Expression)
         select (condition, whenTrue, whenFalse))
        .Spanned((parts, span) => new ConditionalSyntax(parts.condition, parts.whenTrue, parts.whenFalse, span));

    private static readonly Parser<System.Collections.Immutable.ImmutableArray<ExpressionSyntax>> Items = Signs.InParentheses<ExpressionSyntax>(Expressions.Expression);

    private static IResult<ExpressionSyntax> Parentheses(IInput input)
    {
        var items = Items(input);
        if (!items.WasSuccessful)
        {
            return Result.Failure<ExpressionSyntax>(items.Remainder, items.Message, items.Expectations);
        }

        var span = Primitives.SpanBetween((TokenInput)input, (TokenInput)items.Remainder);
        return Result.Success<ExpressionSyntax>(
            items.Value.Length == 1 ? new ParenthesizedSyntax(items.Value[0], span) : new TupleSyntax(items.Value, span),
            items.Remainder);
    }

    private static IResult<ExpressionSyntax> Cast<T>(IResult<T> result)
        where T : ExpressionSyntax =>
        result.WasSuccessful ? Result.Success<ExpressionSyntax>(result.Value, result.Remainder) : Result.Failure<ExpressionSyntax>(result.Remainder, result.Message, result.Expectations);
}
