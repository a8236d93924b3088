using System.Collections.Immutable;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Syntax;
using Sprache;

namespace Nnet.Language.Parsing.Grammar;

/// <summary><c>[:, 0]</c>, <c>[..., 1:]</c>.</summary>
internal static class Slices
{
    public static readonly Parser<ImmutableArray<SliceItemSyntax>> Items =
        from open in Signs.OpenBracket.Marked(TokenRoles.Attached)
        from items in Primitives.CommaList<SliceItemSyntax>(Item)
        from close in Signs.CloseBracket
        select items;

    private static IResult<SliceItemSyntax> Item(IInput input)
    {
        if (input.Current == TokenKind.Ellipsis)
        {
            return Result.Success<SliceItemSyntax>(new EllipsisItemSyntax(((TokenInput)input).Token.Span), input.Advance());
        }

        var bounds = new ExpressionSyntax?[3];
        var rest = input;
        var colons = 0;
        while (true)
        {
            if (rest.Current is not (TokenKind.Colon or TokenKind.Comma or TokenKind.CloseBracket))
            {
                var bound = Expressions.Operand(rest);
                if (!bound.WasSuccessful)
                {
                    return Result.Failure<SliceItemSyntax>(bound.Remainder, bound.Message, bound.Expectations);
                }

                bounds[colons] = bound.Value;
                rest = bound.Remainder;
            }

            if (colons == 2 || rest.Current != TokenKind.Colon)
            {
                break;
            }

            colons++;
            ((TokenInput)rest).Mark(TokenRoles.Attached | TokenRoles.Prefix);
            rest = rest.Advance();
        }

        return colons > 0
            ? Result.Success<SliceItemSyntax>(new RangeItemSyntax(bounds[0], bounds[1], bounds[2], Primitives.SpanBetween((TokenInput)input, (TokenInput)rest)), rest)
            : bounds[0] is { } index
                ? Result.Success<SliceItemSyntax>(new IndexItemSyntax(index), rest)
                : Primitives.Fail<SliceItemSyntax>((TokenInput)rest, "an index");
    }
}
