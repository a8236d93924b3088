using System.Collections.Immutable;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Syntax;
using Nnet.Language.Text;
using Sprache;

namespace Nnet.Language.Parsing.Grammar;

/// <summary>Calls, their arguments, and the stages of pipes.</summary>
internal static class Calls
{
    /// <summary>The name after <c>as</c>.</summary>
    private static readonly Parser<InstanceNameSyntax> InstanceName = input =>
    {
        var tokens = (TokenInput)input;
        return tokens.Current switch
        {
            TokenKind.Name => Result.Success(new InstanceNameSyntax([new InstanceNamePart(tokens.Token.Text, null)], true, tokens.Token.Span), input.Advance()),
            TokenKind.String => Result.Success(new InstanceNameSyntax(InstanceNames.Parts(tokens.Token), false, tokens.Token.Span), input.Advance()),
            _ => Primitives.Fail<InstanceNameSyntax>(tokens, "the name of the instance"),
        };
    };

    private static readonly Parser<InstanceNameSyntax?> As = Primitives.AfterWord("as", InstanceName);

    private static readonly Parser<ImmutableArray<ArgumentSyntax>> Arguments = Signs.InParentheses<ArgumentSyntax>(Argument).Marked(TokenRoles.Attached);

    /// <summary>A call in a setting: parentheses may be left out.</summary>
    public static readonly Parser<CallSyntax> SettingCall =
        (from name in Primitives.Name
         from arguments in Primitives.When<ImmutableArray<ArgumentSyntax>?>(input => input.Current == TokenKind.OpenParenthesis, Arguments.Select(list => (ImmutableArray<ArgumentSyntax>?)list), null)
         select (name, arguments))
        .Spanned((call, span) => new CallSyntax(call.name, call.arguments ?? [], call.arguments is not null, null, span));

    /// <summary>A stage of a pipe.</summary>
    public static readonly Parser<StageSyntax> Stage =
        (from call in SettingCall
         from count in Primitives.When<ExpressionSyntax?>(input => input.Current == TokenKind.Star, Count, null)
         from name in As
         select (call, count, name))
        .Spanned((stage, span) => new StageSyntax(stage.call, stage.count, stage.name, span));

    /// <summary>A call with parentheses, or a name.</summary>
    public static IResult<ExpressionSyntax> CallOrName(IInput input)
    {
        var start = (TokenInput)input;
        var name = new NameSyntax(start.Token.Text, start.Token.Span);
        var rest = input.Advance();
        if (rest.Current != TokenKind.OpenParenthesis)
        {
            return Result.Success<ExpressionSyntax>(new NameExpressionSyntax(name), rest);
        }

        var arguments = Arguments(rest);
        if (!arguments.WasSuccessful)
        {
            return Result.Failure<ExpressionSyntax>(arguments.Remainder, arguments.Message, arguments.Expectations);
        }

        var instance = As(arguments.Remainder);
        return instance.WasSuccessful
            ? Result.Success<ExpressionSyntax>(
                new CallSyntax(name, arguments.Value, true, instance.Value, Primitives.SpanBetween(start, (TokenInput)instance.Remainder)), instance.Remainder)
            : Result.Failure<ExpressionSyntax>(instance.Remainder, instance.Message, instance.Expectations);
    }

    private static IResult<ExpressionSyntax?> Count(IInput input)
    {
        var result = Expressions.Factor(input.Advance());
        return result.WasSuccessful ? Result.Success<ExpressionSyntax?>(result.Value, result.Remainder) : Result.Failure<ExpressionSyntax?>(result.Remainder, result.Message, result.Expectations);
    }

    private static IResult<ArgumentSyntax> Argument(IInput input)
    {
        var start = (TokenInput)input;
        NameSyntax? name = null;
        if (start.Current == TokenKind.Name && start.At(start.Position + 1).Current == TokenKind.Colon)
        {
            name = new NameSyntax(start.Token.Text, start.Token.Span);
            input = start.At(start.Position + 2);
        }
        else if (start.Current == TokenKind.Name)
        {
            start.Context.Expect(start.Position + 1, "\":\"");
        }

        var value = Lengths.ExpressionOrLength(input);
        return value.WasSuccessful
            ? Result.Success(new ArgumentSyntax(name, value.Value, Primitives.SpanBetween(start, (TokenInput)value.Remainder)), value.Remainder)
            : Result.Failure<ArgumentSyntax>(value.Remainder, value.Message, value.Expectations);
    }
}

/// <summary>Names of instances with loop variables in braces.</summary>
internal static class InstanceNames
{
    public static ImmutableArray<InstanceNamePart> Parts(Token token)
    {
        var value = Literals.Unescape(token.Text);
        var parts = ImmutableArray.CreateBuilder<InstanceNamePart>();
        var at = 0;
        while (at < value.Length)
        {
            var open = value.IndexOf('{', at);
            var close = open < 0 ? -1 : value.IndexOf('}', open);
            if (close < 0)
            {
                parts.Add(new InstanceNamePart(value.Substring(at), null));
                break;
            }

            if (open > at)
            {
                parts.Add(new InstanceNamePart(value.Substring(at, open - at), null));
            }

            var name = value.Substring(open + 1, close - open - 1);
            parts.Add(new InstanceNamePart(null, new NameSyntax(name.Trim(), new TextSpan(token.Span.Start + 2 + open, name.Length))));
            at = close + 1;
        }

        return parts.ToImmutable();
    }
}
