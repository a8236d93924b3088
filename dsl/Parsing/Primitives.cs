using System.Collections.Immutable;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Syntax;
using Nnet.Language.Text;
using Sprache;

namespace Nnet.Language.Parsing;

/// <summary>The smallest parsers, over tokens, and the ways to put parsers together that the grammar uses.</summary>
internal static class Primitives
{
    /// <summary>What operators are called among expectations.</summary>
    public const string AnOperator = "an operator";

    /// <summary>Any name.</summary>
    public static readonly Parser<NameSyntax> Name = ANameCalled("a name");

    /// <summary>A name, by what it is the name of.</summary>
    public static Parser<NameSyntax> ANameCalled(string what) => input =>
    {
        var tokens = (TokenInput)input;
        return tokens.Current == TokenKind.Name && !Keywords.IsReserved(tokens.Token.Text)
            ? Result.Success(new NameSyntax(tokens.Token.Text, tokens.Token.Span), input.Advance())
            : Fail<NameSyntax>(tokens, what);
    };

    /// <summary>A sign.</summary>
    public static Parser<Token> Sign(char kind, string shown)
    {
        var what = $"\"{shown}\"";
        return input => input.Current == kind ? Result.Success(((TokenInput)input).Token, input.Advance()) : Fail<Token>((TokenInput)input, what);
    }

    /// <summary>An operator's sign, which messages do not list one by one.</summary>
    public static Parser<Token> OperatorSign(char kind) =>
        input => input.Current == kind ? Result.Success(((TokenInput)input).Token, input.Advance()) : Fail<Token>((TokenInput)input, AnOperator);

    /// <summary>A certain word.</summary>
    public static Parser<NameSyntax> Word(string word)
    {
        var what = $"\"{word}\"";
        return input =>
        {
            var tokens = (TokenInput)input;
            return IsWord(tokens, word) ? Result.Success(new NameSyntax(word, tokens.Token.Span), input.Advance()) : Fail<NameSyntax>(tokens, what);
        };
    }

    /// <summary>True where a certain word stands.</summary>
    public static bool IsWord(TokenInput input, string word) => input.Current == TokenKind.Name && input.Token.Text == word;

    /// <summary>A failure at a place, noted for the message.</summary>
    public static IResult<T> Fail<T>(TokenInput at, string what)
    {
        at.Context.Expect(at.Position, what);
        return Result.Failure<T>(at, what, []);
    }

    /// <summary>The same parser; its first token is noted as one that matters to the layout.</summary>
    public static Parser<T> Marked<T>(this Parser<T> parser, TokenRoles role) => input =>
    {
        ((TokenInput)input).Mark(role);
        return parser(input);
    };

    /// <summary>What a parser reads, with the characters from its first to its last token.</summary>
    public static Parser<TResult> Spanned<T, TResult>(this Parser<T> parser, Func<T, TextSpan, TResult> make) => input =>
    {
        var result = parser(input);
        return result.WasSuccessful
            ? Result.Success(make(result.Value, SpanBetween((TokenInput)input, (TokenInput)result.Remainder)), result.Remainder)
            : Result.Failure<TResult>(result.Remainder, result.Message, result.Expectations);
    };

    /// <summary>The characters from one input up to another.</summary>
    public static TextSpan SpanBetween(TokenInput from, TokenInput to) =>
        to.Position > from.Position ? TextSpan.FromBounds(from.Token.Span.Start, to.Previous.Span.End) : new TextSpan(from.Token.Span.Start, 0);

    /// <summary>Items with commas between them, at least one.</summary>
    public static Parser<ImmutableArray<T>> CommaList<T>(Parser<T> item) => Separated(item, Signs.Comma);

    /// <summary>Items with a separator between them, at least one.</summary>
    public static Parser<ImmutableArray<T>> Separated<T, TSeparator>(Parser<T> item, Parser<TSeparator> separator) => input =>
    {
        var items = ImmutableArray.CreateBuilder<T>();
        var rest = input;
        while (true)
        {
            var next = item(rest);
            if (!next.WasSuccessful)
            {
                return Result.Failure<ImmutableArray<T>>(next.Remainder, next.Message, next.Expectations);
            }

            items.Add(next.Value);
            var comma = separator(next.Remainder);
            if (!comma.WasSuccessful)
            {
                return Result.Success(items.ToImmutable(), next.Remainder);
            }

            rest = comma.Remainder;
        }
    };

    /// <summary>A parser that is decided by one token: where <paramref name="starts"/> holds it must succeed, else the result is <paramref name="otherwise"/>.</summary>
    public static Parser<T> When<T>(Func<TokenInput, bool> starts, Parser<T> parser, T otherwise) =>
        input => starts((TokenInput)input) ? parser(input) : Result.Success(otherwise, input);

    /// <summary>A part that begins with a word: where the word stands the part must follow.</summary>
    public static Parser<T?> AfterWord<T>(string word, Parser<T> parser)
        where T : class
    {
        var sign = Word(word);
        return input =>
        {
            var found = sign(input);
            if (!found.WasSuccessful)
            {
                return Result.Success<T?>(null, input);
            }

            var result = parser(found.Remainder);
            return result.WasSuccessful ? Result.Success<T?>(result.Value, result.Remainder) : Result.Failure<T?>(result.Remainder, result.Message, result.Expectations);
        };
    }
}
