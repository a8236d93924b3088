using System.Numerics;
using Nnet.Language.Shapes;

namespace Nnet.Generator.Emission.Values;

/// <summary>Integer expressions over sizes and hyperparameters as C# over <c>long</c>. Sizes are not negative, so that C#'s division is the floor.</summary>
internal static class DimEmitter
{
    public static string Emit(Dim dim, SymbolNames names)
    {
        if (dim.Terms.IsEmpty) return "0";
        var terms = dim.Terms.OrderBy(term => term.Coefficient.Sign < 0).ToArray();
        var text = "";
        foreach (var term in terms)
        {
            var isNegative = term.Coefficient.Sign < 0;
            if (text.Length > 0) text += isNegative ? " - " : " + ";
            else if (isNegative) text = "-";
            text += Term(term, names);
        }

        return text;
    }

    /// <summary>The expression with parentheses where it is a sum or a product.</summary>
    public static string EmitFactor(Dim dim, SymbolNames names) => Group(Emit(dim, names));

    /// <summary>Parentheses around what has operators of its own.</summary>
    public static string Group(string text) => text.IndexOf(' ') < 0 || IsCall(text) ? text : $"({text})";

    private static string Term(DimTerm term, SymbolNames names)
    {
        var size = BigInteger.Abs(term.Coefficient).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (term.Monomial.Degree == 0) return size;
        var factors = term.Monomial.Factors.SelectMany(factor => Enumerable.Repeat(factor.Atom, factor.Power)).ToArray();
        var isAlone = factors.Length == 1 && size == "1";
        var product = string.Join(" * ", factors.Select(atom => isAlone ? Atom(atom, names) : Group(Atom(atom, names))));
        return size == "1" ? product : $"{size} * {product}";
    }

    private static string Atom(DimAtom atom, SymbolNames names) => atom switch
    {
        SymbolAtom symbol => names[symbol.Symbol],
        FloorDivAtom division => $"{EmitFactor(division.Numerator, names)} / {EmitFactor(division.Denominator, names)}",
        ExtremumAtom extremum => extremum.Values.Skip(1).Aggregate(
            Emit(extremum.Values[0], names), (text, value) => $"Math.{(extremum.IsMax ? "Max" : "Min")}({text}, {Emit(value, names)})"),
        _ => throw new InvalidOperationException($"A size of kind {atom.GetType().Name} has no form in C#."),
    };

    private static bool IsCall(string text)
    {
        if (!text.StartsWith("Math.", StringComparison.Ordinal)) return false;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(') depth++;
            else if (text[i] == ')' && --depth == 0) return i == text.Length - 1;
        }

        return false;
    }
}
