using System.Numerics;

namespace Nnet.Language.Shapes;

/// <summary>Shortens a polynomial under facts without leaving the user's symbols.</summary>
internal static class DimSimplifier
{
    public static Dim Simplify(Dim dim, Facts facts, FactStore store)
    {
        if (dim.IsConstant) return dim;
        var normal = store.Normalize(dim);
        if (normal.IsConstant) return normal;
        if (dim.IsPlain) return dim;
        var rejoined = Rejoin(dim, facts);
        var inUserSymbols = normal.Symbols.All(symbol => symbol.Id >= 0);
        return inUserSymbols && Weight(normal) < Weight(rejoined) ? normal : rejoined;
    }

    /// <summary><c>k * d * (n // d)</c> is <c>k * n</c> where the facts say that d divides n.</summary>
    private static Dim Rejoin(Dim dim, Facts facts)
    {
        foreach (var term in dim.Terms)
        {
            foreach (var (atom, _) in term.Monomial.Factors)
            {
                if (atom is not FloorDivAtom division || division.Denominator.Terms.Length != 1) continue;
                var outside = Dim.OfTerms([new(term.Monomial.TryDivide(Monomial.Of(atom))!, term.Coefficient)]);
                if (DimDivision.TryExact(outside, division.Denominator) is not { } times) continue;
                if (facts.IsProved(new Divisible(division.Numerator, division.Denominator)))
                    return Rejoin(dim - Dim.OfTerms([term]) + times * division.Numerator, facts);
            }
        }

        return dim;
    }

    private static int Weight(Dim dim) => dim.Terms.Sum(term => 1 + term.Monomial.Factors.Sum(factor => factor.Power + factor.Atom.Operands.Sum(Weight)));
}
