using System.Globalization;
using System.Numerics;
using System.Text;

namespace Nnet.Language.Shapes;

/// <summary>Writes a polynomial in the language's notation; a remainder is recognised and written with <c>%</c>.</summary>
internal static class DimPrinter
{
    public static string Print(Dim dim)
    {
        if (dim.Terms.IsEmpty) return "0";
        var parts = new List<(BigInteger Coefficient, string Text)>();
        foreach (var remainder in TakeRemainders(ref dim)) parts.Add(remainder);
        foreach (var term in dim.Terms) parts.Add((term.Coefficient, Factors(term.Monomial)));

        // A sum starts with something positive where there is one: "2 - H", not "-H + 2".
        var first = parts.FindIndex(part => part.Coefficient.Sign > 0);
        if (first > 0)
        {
            var leading = parts[first];
            parts.RemoveAt(first);
            parts.Insert(0, leading);
        }

        var text = new StringBuilder();
        foreach (var (coefficient, factors) in parts)
        {
            if (text.Length > 0) text.Append(coefficient.Sign < 0 ? " - " : " + ");
            else if (coefficient.Sign < 0) text.Append('-');
            var size = BigInteger.Abs(coefficient);
            if (factors.Length == 0) text.Append(size.ToString(CultureInfo.InvariantCulture));
            else if (size.IsOne) text.Append(factors);
            else text.Append(size.ToString(CultureInfo.InvariantCulture)).Append(" * ").Append(Group(factors));
        }

        return text.ToString();
    }

    /// <summary>Takes <c>k * (a - b * (a // b))</c> out of the sum, as k and the text <c>a % b</c>.</summary>
    private static List<(BigInteger, string)> TakeRemainders(ref Dim dim)
    {
        var found = new List<(BigInteger, string)>();
        foreach (var term in dim.Terms)
        {
            if (term.Monomial.Degree != 1 || term.Monomial.Factors[0].Atom is not FloorDivAtom atom) continue;
            if (!atom.Denominator.TryGetBig(out var divisor) || divisor.IsZero) continue;
            var times = BigInteger.DivRem(-term.Coefficient, divisor, out var rest);
            if (!rest.IsZero) continue;
            var without = dim - Dim.OfTerms([term]) - atom.Numerator.Scale(times);
            if (without.Terms.Length > dim.Terms.Length - 1 - NonConstant(atom.Numerator)) continue;
            dim = without;
            found.Add((times, $"{Group(Print(atom.Numerator))} % {divisor}"));
        }

        return found;
    }

    private static int NonConstant(Dim dim) => dim.Terms.Count(term => term.Monomial.Degree > 0);

    private static string Factors(Monomial monomial)
    {
        if (monomial.Factors.Length == 1 && monomial.Factors[0].Power == 1) return Atom(monomial.Factors[0].Atom);
        return string.Join(" * ", monomial.Factors.Select(factor => factor.Power == 1 ? Group(Atom(factor.Atom)) : $"{Group(Atom(factor.Atom))} ** {factor.Power}"));
    }

    private static string Atom(DimAtom atom) => atom switch
    {
        SymbolAtom symbol => symbol.Symbol.Name,
        FloorDivAtom division => $"{Group(Print(division.Numerator))} // {Group(Print(division.Denominator))}",
        ExtremumAtom { IsMax: true } max => $"max({string.Join(", ", max.Values.Select(Print))})",
        _ => $"min({string.Join(", ", ((ExtremumAtom)atom).Values.Select(Print))})",
    };

    /// <summary>Parentheses around what is neither a name, a number nor a call.</summary>
    private static string Group(string text)
    {
        if (text.IndexOf(' ') < 0 && text[0] != '-') return text;
        var isCall = (text.StartsWith("min(", StringComparison.Ordinal) || text.StartsWith("max(", StringComparison.Ordinal)) && ClosesAtEnd(text, 3);
        return isCall ? text : $"({text})";
    }

    private static bool ClosesAtEnd(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == '(') depth++;
            else if (text[i] == ')' && --depth == 0) return i == text.Length - 1;
        }

        return false;
    }
}
