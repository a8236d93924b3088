using System.Globalization;
using System.Text;
using Nnet.Language.Diagnostics;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Syntax;
using Sprache;

namespace Nnet.Language.Parsing.Grammar;

/// <summary>Numbers, strings, truth values, paths and key patterns.</summary>
internal static class Literals
{
    public static readonly Parser<NumberSyntax> Number = input =>
    {
        var tokens = (TokenInput)input;
        return tokens.Current == TokenKind.Number ? Result.Success(ReadNumber(tokens), input.Advance()) : Primitives.Fail<NumberSyntax>(tokens, "a number");
    };

    public static readonly Parser<StringSyntax> String = input =>
    {
        var tokens = (TokenInput)input;
        return tokens.Current == TokenKind.String
            ? Result.Success(new StringSyntax(Unescape(tokens.Token.Text), tokens.Token.Span), input.Advance())
            : Primitives.Fail<StringSyntax>(tokens, "a string");
    };

    /// <summary><c>validation.loss</c>, <c>optimizer.betas.0</c></summary>
    public static readonly Parser<PathSyntax> Path =
        Primitives.Separated(PathPart, Signs.Dot).Spanned((parts, span) => new PathSyntax(parts, span));

    /// <summary><c>backbone.*</c>: tokens without space between them.</summary>
    public static readonly Parser<KeyPatternSyntax> KeyPattern = input =>
    {
        var start = (TokenInput)input;
        var at = start;
        while (at.Current is TokenKind.Name or TokenKind.Number or TokenKind.Star or TokenKind.Dot or TokenKind.Power
            && (at == start || at.Token.Span.Start == at.Previous.Span.End))
        {
            at.Mark(at == start ? TokenRoles.None : TokenRoles.Attached);
            at = (TokenInput)at.Advance();
        }

        if (at == start && start.Current == TokenKind.String)
        {
            return Result.Success(new KeyPatternSyntax(Unescape(start.Token.Text), start.Token.Span), start.Advance());
        }

        if (at == start)
        {
            return Primitives.Fail<KeyPatternSyntax>(start, "a key or a pattern such as head.*");
        }

        var span = Primitives.SpanBetween(start, at);
        return Result.Success(new KeyPatternSyntax(start.Context.Source.Slice(span), span), at);
    };

    private static Parser<NameSyntax> PathPart => input =>
    {
        var tokens = (TokenInput)input;
        return tokens.Current == TokenKind.Name || (tokens.Current == TokenKind.Number && tokens.Position > 0 && tokens.Previous.Kind == TokenKind.Dot)
            ? Result.Success(new NameSyntax(tokens.Token.Text, tokens.Token.Span), input.Advance())
            : Primitives.Fail<NameSyntax>(tokens, "a name");
    };

    /// <summary>A string's value, its escapes resolved.</summary>
    public static string Unescape(string quoted)
    {
        var inner = quoted.Length >= 2 && quoted[quoted.Length - 1] == '"' ? quoted.Substring(1, quoted.Length - 2) : quoted.Substring(1);
        var value = new StringBuilder(inner.Length);
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] != '\\' || i + 1 >= inner.Length)
            {
                value.Append(inner[i]);
                continue;
            }

            i++;
            value.Append(inner[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', '0' => '\0', var other => other });
        }

        return value.ToString();
    }

    private static NumberSyntax ReadNumber(TokenInput input)
    {
        var token = input.Token;
        var isPercent = token.Text.EndsWith("%", StringComparison.Ordinal);
        var digits = (isPercent ? token.Text.Substring(0, token.Text.Length - 1) : token.Text).Replace("_", "");
        var isInteger = !isPercent && digits.All(char.IsDigit);
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || double.IsInfinity(value) || (isInteger && digits.Length > 18))
        {
            input.Context.Diagnostics.Add(
                SyntaxDiagnostics.BadNumber, input.Context.Source, token.Span, $"{token.Shown} is no number that fits. Write digits, as in 64, 0.5, 1e-3, 1_000_000 or 70%; whole numbers have at most 18 digits.");
            value = 1;
        }

        return new NumberSyntax(isPercent ? value / 100 : value, isInteger, isPercent, token.Text, token.Span);
    }
}
