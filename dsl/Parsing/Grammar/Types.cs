using System.Collections.Immutable;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Syntax;
using Sprache;

namespace Nnet.Language.Parsing.Grammar;

/// <summary>Types and shapes.</summary>
internal static class Types
{
    private static readonly Parser<ElementTypeSyntax> ElementType =
        (from name in Primitives.ANameCalled("a type such as float[N, 10], class(10) or int")
         from count in Primitives.When<ExpressionSyntax?>(input => input.Current == TokenKind.OpenParenthesis, InParentheses, null)
         select (name, count))
        .Spanned((type, span) => new ElementTypeSyntax(type.name, type.count, span));

    private static readonly Parser<ImmutableArray<DimensionSyntax>> Dimensions = Signs.InBrackets<DimensionSyntax>(Dimension).Marked(TokenRoles.Attached);

    /// <summary><c>float[N, 3, H, W]</c>, <c>class(K)[N]</c>, <c>int</c>.</summary>
    public static readonly Parser<TypeSyntax> Type =
        (from element in ElementType
         from dimensions in Primitives.When<ImmutableArray<DimensionSyntax>?>(input => input.Current == TokenKind.OpenBracket, Dimensions.Select(list => (ImmutableArray<DimensionSyntax>?)list), null)
         select (element, dimensions))
        .Spanned((type, span) => new TypeSyntax(type.element, type.dimensions, span));

    private static IResult<ExpressionSyntax?> InParentheses(IInput input)
    {
        var result = (from open in Signs.OpenParenthesis.Marked(TokenRoles.Attached)
                      from count in new Parser<ExpressionSyntax>(Expressions.Operand)
                      from close in Signs.CloseParenthesis
                      select count)(input);
        return result.WasSuccessful ? Result.Success<ExpressionSyntax?>(result.Value, result.Remainder) : Result.Failure<ExpressionSyntax?>(result.Remainder, result.Message, result.Expectations);
    }

    private static IResult<DimensionSyntax> Dimension(IInput input)
    {
        var tokens = (TokenInput)input;
        if (tokens.Current == TokenKind.Ellipsis)
        {
            return Result.Success<DimensionSyntax>(new LeadingDimensionsSyntax(tokens.Token.Span), input.Advance());
        }

        if (Primitives.IsWord(tokens, "_"))
        {
            return Result.Success<DimensionSyntax>(new AnyDimensionSyntax(tokens.Token.Span), input.Advance());
        }

        var size = Expressions.Operand(input);
        return size.WasSuccessful
            ? Result.Success<DimensionSyntax>(new SizeDimensionSyntax(size.Value), size.Remainder)
            : Result.Failure<DimensionSyntax>(size.Remainder, size.Message, size.Expectations);
    }
}
