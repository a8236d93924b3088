using System.Collections.Immutable;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Parsing.Recovery;
using Nnet.Language.Syntax;
using Nnet.Language.Text;
using Sprache;

namespace Nnet.Language.Parsing.Grammar;

/// <summary>What the settings of data, optimizers, recipes and plans share.</summary>
internal static class Settings
{
    private static readonly Parser<Token> OpenSettings = Signs.OpenBrace.Marked(TokenRoles.Settings);

    /// <summary>A setting: its first word and what follows.</summary>
    public static Parser<SettingSyntax> Setting<T>(string word, Parser<T> rest, Func<NameSyntax, T, TextSpan, SettingSyntax> make) =>
        (from keyword in Primitives.Word(word)
         from value in rest
         select (keyword, value)).Spanned((it, span) => make(it.keyword, it.value, span));

    /// <summary>A declaration of settings: <c>data Name { ... }</c>.</summary>
    public static Parser<DeclarationSyntax> Declaration(
        string word, ImmutableDictionary<string, Parser<SettingSyntax>> settings, Func<NameSyntax, ImmutableArray<SettingSyntax>, TextSpan, DeclarationSyntax> make, Parser<SettingSyntax>? other = null) =>
        (from keyword in Primitives.Word(word)
         from name in Primitives.ANameCalled("the declaration's name")
         from items in new Parser<ImmutableArray<SettingSyntax>>(input => List(input, settings, other))
         select (name, items)).Spanned((it, span) => make(it.name, it.items, span));

    /// <summary>Parts as long as they begin.</summary>
    public static Parser<ImmutableArray<T>> Many<T>(Func<TokenInput, bool> begins, Parser<T> part) => input =>
    {
        var items = ImmutableArray.CreateBuilder<T>();
        var rest = input;
        while (begins((TokenInput)rest))
        {
            var result = part(rest);
            if (!result.WasSuccessful)
            {
                return Result.Failure<ImmutableArray<T>>(result.Remainder, result.Message, result.Expectations);
            }

            items.Add(result.Value);
            rest = result.Remainder;
        }

        return Result.Success(items.ToImmutable(), rest);
    };

    /// <summary>The same parser with a result that may be missing elsewhere.</summary>
    public static Parser<ExpressionSyntax?> Optional(Parser<ExpressionSyntax> parser) => parser.Select(value => (ExpressionSyntax?)value);

    /// <summary>An expression where a condition on its first token holds, else null.</summary>
    public static Parser<ExpressionSyntax?> OptionalWhen(Func<TokenInput, bool> begins) => Primitives.When(begins, Optional(Expressions.Operand), null);

    /// <summary>The same parser with a result of any kind.</summary>
    public static Parser<object> AsObject<T>(Parser<T> parser)
        where T : class => parser.Select(value => (object)value);

    private static IResult<ImmutableArray<SettingSyntax>> List(IInput input, ImmutableDictionary<string, Parser<SettingSyntax>> settings, Parser<SettingSyntax>? other)
    {
        var open = OpenSettings(input);
        return open.WasSuccessful
            ? Recover.List<SettingSyntax>(
                (TokenInput)open.Remainder,
                at => Item((TokenInput)at, settings, other),
                span => new SkippedSettingSyntax(new NameSyntax("", new TextSpan(span.Start, 0)), span),
                at => settings.ContainsKey(at.Token.Text) || (other is not null && BeginsOther(at)),
                "this setting")
            : Result.Failure<ImmutableArray<SettingSyntax>>(open.Remainder, open.Message, open.Expectations);
    }

    private static IResult<SettingSyntax> Item(TokenInput input, ImmutableDictionary<string, Parser<SettingSyntax>> settings, Parser<SettingSyntax>? other)
    {
        if (input.Current != TokenKind.Name)
        {
            return Primitives.Fail<SettingSyntax>(input, "a setting");
        }

        if (settings.TryGetValue(input.Token.Text, out var parser))
        {
            return parser(input);
        }

        return other is not null && BeginsOther(input) ? other(input) : Unknown(input, settings);
    }

    private static bool BeginsOther(TokenInput at) =>
        at.Current == TokenKind.Name && (char.IsUpper(at.Token.Text[0]) || at.At(at.Position + 1).Current == TokenKind.OpenParenthesis);

    /// <summary>A line that begins with a word of no setting: kept whole, for a later phase to explain.</summary>
    private static IResult<SettingSyntax> Unknown(TokenInput input, ImmutableDictionary<string, Parser<SettingSyntax>> settings)
    {
        // With space around it, it would become a comment.
        if (input.At(input.Position + 1).Current == TokenKind.FloorDivide)
        {
            return Primitives.Fail<SettingSyntax>((TokenInput)input.Advance(), "what the setting says");
        }

        var end = Resynchronization.NextLine(input, next => settings.ContainsKey(next.Token.Text));
        for (var i = input.Position + 1; i < end.Position; i++)
        {
            input.Context.Mark(i, TokenRoles.Verbatim);
        }

        var keyword = new NameSyntax(input.Token.Text, input.Token.Span);
        return Result.Success<SettingSyntax>(new UnknownSettingSyntax(keyword, Primitives.SpanBetween(input, end)), end);
    }
}
