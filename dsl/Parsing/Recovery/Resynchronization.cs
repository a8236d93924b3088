using Nnet.Language.Parsing.Lexing;

namespace Nnet.Language.Parsing.Recovery;

/// <summary>Where reading can go on after a mistake.</summary>
internal static class Resynchronization
{
    /// <summary>True where a declaration begins for certain: its keyword stands in the first column, or <c>@allow</c> does.</summary>
    public static bool BeginsDeclaration(TokenInput at) =>
        at.Token is { StartsLine: true, Column: 0 }
        && ((at.Current == TokenKind.Name && Keywords.Declarations.Contains(at.Token.Text) && at.At(at.Position + 1).Current == TokenKind.Name)
            || (at.Current == TokenKind.At && Primitives.IsWord(at.At(at.Position + 1), "allow")));

    /// <summary>Tells <c>data Digits { ... }</c> from the setting <c>data Digits</c>, which has the same first words.</summary>
    public static bool LooksLikeDeclaration(TokenInput at)
    {
        var behind = at.At(at.Position + 2);
        return at.Token.Text switch
        {
            "data" or "optimizer" or "train" or "tune" => behind.Current == TokenKind.OpenBrace,
            "network" or "loss" => behind.Current == TokenKind.OpenParenthesis && BehindParentheses(behind) is var end
                && (end.Current is TokenKind.Arrow or TokenKind.OpenBrace or TokenKind.Assign || Primitives.IsWord(end, "where")),
            _ => true,
        };
    }

    /// <summary>The next item of a list in braces, its closing brace, or the next declaration.</summary>
    /// <param name="item">Where the unreadable item begins.</param>
    /// <param name="failed">The token that was reported.</param>
    /// <param name="beginsItem">True where a name begins an item.</param>
    public static TokenInput NextItem(TokenInput item, int failed, Func<TokenInput, bool> beginsItem)
    {
        var depth = 0;
        var at = item;
        while (!at.AtEnd)
        {
            if (at.Position > item.Position && BeginsDeclaration(at))
            {
                return at;
            }

            if (at.Current == TokenKind.CloseBrace)
            {
                if (depth == 0)
                {
                    return at;
                }

                depth--;
            }
            else if (at.Current == TokenKind.OpenBrace)
            {
                depth++;
            }
            else if (depth == 0 && at.Position > item.Position && at.Position >= failed && at is { Current: TokenKind.Name, Token.StartsLine: true }
                && (beginsItem(at) || at.At(at.Position + 1).Current == TokenKind.Assign))
            {
                return at;
            }

            at = (TokenInput)at.Advance();
        }

        return at;
    }

    /// <summary>The end of a line of settings: the next token that begins a line, or the closing brace; lines that end with a comma go on.</summary>
    public static TokenInput NextLine(TokenInput from, Func<TokenInput, bool> beginsItem)
    {
        var depth = 0;
        var at = (TokenInput)from.Advance();
        while (!at.AtEnd && !(depth == 0 && (at.Current == TokenKind.CloseBrace || (at.Token.StartsLine && (at.Previous.Kind != TokenKind.Comma || beginsItem(at))))))
        {
            depth += at.Current == TokenKind.OpenBrace ? 1 : at.Current == TokenKind.CloseBrace ? -1 : 0;
            at = (TokenInput)at.Advance();
        }

        return at;
    }

    /// <summary>The next declaration: its keyword in the first column, or behind the braces that the unreadable one opened.</summary>
    public static TokenInput NextDeclaration(TokenInput declaration, int failed)
    {
        var depth = 0;
        var opened = false;
        var at = declaration;
        while (!at.AtEnd)
        {
            if (at.Position > declaration.Position && at.Position >= failed && BeginsDeclaration(at))
            {
                return at;
            }

            depth += at.Current == TokenKind.OpenBrace ? 1 : at.Current == TokenKind.CloseBrace ? -1 : 0;
            opened |= at.Current == TokenKind.OpenBrace;
            at = (TokenInput)at.Advance();
            if (opened && depth <= 0 && at.Position > failed)
            {
                return at;
            }

            if (!opened && at.Position > failed && at is { Current: TokenKind.Name, Token.StartsLine: true } && Keywords.Declarations.Contains(at.Token.Text))
            {
                return at;
            }
        }

        return at;
    }

    private static TokenInput BehindParentheses(TokenInput open)
    {
        var depth = 0;
        var at = open;
        do
        {
            depth += at.Current == TokenKind.OpenParenthesis ? 1 : at.Current == TokenKind.CloseParenthesis ? -1 : 0;
            at = (TokenInput)at.Advance();
        }
        while (depth > 0 && !at.AtEnd);

        return at;
    }
}
