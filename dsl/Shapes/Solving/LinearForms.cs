using System.Numerics;

namespace Nnet.Language.Shapes;

/// <summary>Polynomials that are, or can be solved for, a single symbol.</summary>
internal static class LinearForms
{
    private const int MostTerms = 8;
    private const int HighestDegree = 4;

    /// <summary>Factor * Symbol + Offset; null for anything else.</summary>
    public static (DimSymbol Symbol, BigInteger Factor, BigInteger Offset)? TryLinear(Dim dim)
    {
        var offset = dim.ConstantTerm;
        if (dim.Terms.Length != (offset.IsZero ? 1 : 2) || dim.Terms[0].Monomial.Degree != 1) return null;
        return dim.Terms[0].Monomial.Factors[0].Atom is SymbolAtom atom ? (atom.Symbol, dim.Terms[0].Coefficient, offset) : null;
    }

    /// <summary>
    /// A symbol that occurs once in <paramref name="dim"/>, alone and with coefficient 1 or -1, and its value where dim is 0.
    /// Long values are not taken: put into each other they would grow without limit.
    /// </summary>
    public static (DimSymbol Symbol, Dim Value)? TrySolve(Dim dim, DimSymbol? except = null)
    {
        if (dim.Terms.Length > MostTerms || dim.Terms[0].Monomial.Degree > HighestDegree) return null;
        foreach (var term in dim.Terms.Reverse())
        {
            if (term.Monomial.Degree != 1 || term.Monomial.Factors[0].Atom is not SymbolAtom atom || atom.Symbol.Equals(except)) continue;
            if (!BigInteger.Abs(term.Coefficient).IsOne) continue;
            var rest = dim - Dim.OfTerms([term]);
            if (rest.Symbols.Contains(atom.Symbol)) continue;
            return (atom.Symbol, term.Coefficient.Sign > 0 ? -rest : rest);
        }

        return null;
    }

    /// <summary>The largest number that divides every coefficient but the constant.</summary>
    public static BigInteger Content(Dim dim) =>
        dim.Terms.Where(term => term.Monomial.Degree > 0).Select(term => term.Coefficient).Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
}
