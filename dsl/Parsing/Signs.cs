using Nnet.Language.Parsing.Lexing;
using Sprache;

namespace Nnet.Language.Parsing;

/// <summary>The signs of the grammar.</summary>
internal static class Signs
{
    public static readonly Parser<Token> Comma = Primitives.Sign(TokenKind.Comma, ",");
    public static readonly Parser<Token> Colon = Primitives.Sign(TokenKind.Colon, ":");
    public static readonly Parser<Token> Dot = Primitives.Sign(TokenKind.Dot, ".");
    public static readonly Parser<Token> Assign = Primitives.Sign(TokenKind.Assign, "=");
    public static readonly Parser<Token> Arrow = Primitives.Sign(TokenKind.Arrow, "->");
    public static readonly Parser<Token> Range = Primitives.Sign(TokenKind.Range, "..");
    public static readonly Parser<Token> At = Primitives.Sign(TokenKind.At, "@");
    public static readonly Parser<Token> OpenParenthesis = Primitives.Sign(TokenKind.OpenParenthesis, "(");
    public static readonly Parser<Token> CloseParenthesis = Primitives.Sign(TokenKind.CloseParenthesis, ")");
    public static readonly Parser<Token> OpenBracket = Primitives.Sign(TokenKind.OpenBracket, "[");
    public static readonly Parser<Token> CloseBracket = Primitives.Sign(TokenKind.CloseBracket, "]");
    public static readonly Parser<Token> OpenBrace = Primitives.Sign(TokenKind.OpenBrace, "{");
    public static readonly Parser<Token> CloseBrace = Primitives.Sign(TokenKind.CloseBrace, "}");

    /// <summary>Items in parentheses, with commas, perhaps none.</summary>
    public static Parser<System.Collections.Immutable.ImmutableArray<T>> InParentheses<T>(Parser<T> item) =>
        from open in OpenParenthesis
        from items in Primitives.When(input => input.Current != TokenKind.CloseParenthesis, Primitives.CommaList(item), [])
        from close in CloseParenthesis
        select items;

    /// <summary>Items in brackets, with commas, perhaps none.</summary>
    public static Parser<System.Collections.Immutable.ImmutableArray<T>> InBrackets<T>(Parser<T> item) =>
        from open in OpenBracket
        from items in Primitives.When(input => input.Current != TokenKind.CloseBracket, Primitives.CommaList(item), [])
        from close in CloseBracket
        select items;
}
