namespace Nnet.Language.Parsing.Lexing;

/// <summary>Where numbers end: <c>64</c>, <c>1_000_000</c>, <c>0.5</c>, <c>1e-3</c>, <c>70%</c>; <c>0..64</c> is a range of <c>0</c>.</summary>
internal static class NumberScanner
{
    public static int End(string text, int start)
    {
        var at = Digits(text, start);
        if (Char(text, at) == '.' && IsDigit(Char(text, at + 1)))
        {
            at = Digits(text, at + 1);
        }

        if (Char(text, at) is 'e' or 'E')
        {
            var sign = Char(text, at + 1) is '+' or '-' ? 1 : 0;
            if (IsDigit(Char(text, at + 1 + sign)))
            {
                at = Digits(text, at + 1 + sign);
            }
        }

        if (Char(text, at) == '%' && !IsOperand(Char(text, at + 1)))
        {
            return at + 1;
        }

        while (char.IsLetterOrDigit(Char(text, at)) || Char(text, at) == '_')
        {
            at++;
        }

        return at;
    }

    private static int Digits(string text, int at)
    {
        while (IsDigit(Char(text, at)) || (Char(text, at) == '_' && IsDigit(Char(text, at + 1))))
        {
            at++;
        }

        return at;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsOperand(char c) => char.IsLetterOrDigit(c) || c is '_' or '(';

    private static char Char(string text, int at) => at < text.Length ? text[at] : '\0';
}
