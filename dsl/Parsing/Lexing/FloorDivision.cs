using System.Collections.Immutable;

namespace Nnet.Language.Parsing.Lexing;

/// <summary>
/// Tells the operator <c>//</c> from a comment. It divides where it stands between two operands of one line, with at most one space
/// before it, and what follows the right operand can follow one; outside of parentheses a single word that the file has not
/// used as a name before is a comment.
/// </summary>
internal static class FloorDivision
{
    /// <param name="text">The text.</param>
    /// <param name="at">Where the two slashes are.</param>
    /// <param name="before">The tokens before.</param>
    /// <param name="names">The names seen so far.</param>
    /// <param name="nested">True inside of parentheses or brackets.</param>
    public static bool IsAt(string text, int at, ImmutableArray<Token>.Builder before, HashSet<string> names, bool nested)
    {
        if (before.Count == 0 || before[before.Count - 1] is not { Kind: TokenKind.Name or TokenKind.Number or TokenKind.CloseParenthesis or TokenKind.CloseBracket } last)
        {
            return false;
        }

        var space = at - last.Span.End;
        if (space > 1 || text.IndexOf('\n', last.Span.End, space) >= 0)
        {
            return false;
        }

        var start = at + 2;
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        if (start >= text.Length || start - at > 3)
        {
            return false;
        }

        if (text[start] == '(')
        {
            return true;
        }

        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        if (end == start)
        {
            return false;
        }

        var word = text.Substring(start, end - start);
        var isNumber = word.All(c => char.IsDigit(c) || c == '_');
        if (!isNumber && (char.IsDigit(word[0]) || (!nested && !names.Contains(word))))
        {
            return false;
        }

        return CanFollow(text, isNumber ? AfterFraction(text, end) : end);
    }

    private static int AfterFraction(string text, int at)
    {
        if (at + 1 >= text.Length || text[at] != '.' || !char.IsDigit(text[at + 1]))
        {
            return at;
        }

        at++;
        while (at < text.Length && (char.IsDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return at;
    }

    private static bool CanFollow(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r')
        {
            at++;
        }

        if (at >= text.Length || text[at] == '\n')
        {
            return true;
        }

        var rest = text.Substring(at, Math.Min(5, text.Length - at));
        return ")],+-*/%=!<>{}|@".IndexOf(text[at]) >= 0
            || Array.Exists(["and ", "or ", "then ", "else "], word => rest.StartsWith(word, StringComparison.Ordinal));
    }
}
