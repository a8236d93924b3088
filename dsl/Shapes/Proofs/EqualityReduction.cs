using System.Numerics;

namespace Nnet.Language.Shapes;

/// <summary>Rewrites a normalized polynomial by the equalities that could not be solved for a symbol (<c>H * W == 4096</c>, <c>(H * W) % 4 == 0</c>).</summary>
internal static class EqualityReduction
{
    private const int MaxSteps = 64;

    public static Dim Reduce(Dim dim, FactStore store)
    {
        if (store.Zero.Count == 0 && store.Multiples.Count == 0) return dim;
        for (var step = 0; step < MaxSteps; step++)
        {
            if (TryStep(dim, store) is not { } reduced) return dim;
            dim = reduced;
        }

        return dim;
    }

    /// <summary>The polynomial times a divisor that the facts call exact, so that the division goes away; 0 exactly where the original is.</summary>
    public static Dim? TryClearDivisions(Dim dim, FactStore store)
    {
        foreach (var term in dim.Terms)
        {
            foreach (var (atom, power) in term.Monomial.Factors)
            {
                if (power != 1 || atom is not FloorDivAtom division || !IsExact(division, store)) continue;
                if (dim.Terms.Any(other => other.Monomial.PowerOf(atom) > 1)) continue;
                var sum = Dim.Zero;
                foreach (var other in dim.Terms)
                {
                    var rest = other.Monomial.TryDivide(Monomial.Of(atom));
                    sum += rest is null
                        ? Dim.OfTerms([other]) * division.Denominator
                        : Dim.OfTerms([new(rest, other.Coefficient)]) * division.Numerator;
                }

                return sum;
            }
        }

        return null;
    }

    private static Dim? TryStep(Dim dim, FactStore store)
    {
        foreach (var zero in store.Zero)
        {
            var leading = zero.Terms[0];
            if (!BigInteger.Abs(leading.Coefficient).IsOne) continue;
            foreach (var term in dim.Terms)
            {
                if (term.Monomial.TryDivide(leading.Monomial) is { } rest)
                    return dim - Dim.OfTerms([new(rest, term.Coefficient * leading.Coefficient)]) * zero;
            }
        }

        foreach (var term in dim.Terms)
        {
            foreach (var (atom, _) in term.Monomial.Factors)
            {
                if (atom is not FloorDivAtom division || !IsExact(division, store)) continue;
                var outside = Dim.OfTerms([new(term.Monomial.TryDivide(Monomial.Of(atom))!, term.Coefficient)]);
                if (DimDivision.TryExact(outside, division.Denominator) is { } times)
                    return dim - Dim.OfTerms([term]) + times * division.Numerator;
            }
        }

        return null;
    }

    private static bool IsExact(FloorDivAtom division, FactStore store) =>
        store.Multiples.Any(known => known.Numerator == division.Numerator && known.Divisor == division.Denominator);
}
