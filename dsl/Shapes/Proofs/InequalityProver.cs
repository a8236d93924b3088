using System.Numerics;

namespace Nnet.Language.Shapes;

/// <summary>
/// Shows that a polynomial is never negative: by the ranges of its symbols; by counting each symbol from its lower bound, when no negative coefficient
/// is left; by replacing a floor division with its bounds; by adding multiples of known inequalities. May give up, never errs.
/// </summary>
internal static class InequalityProver
{
    private const int MaxDepth = 4;
    private const int MostTerms = 64;

    public static bool IsNonNegative(Dim dim, FactStore store, Effort effort) => IsNonNegative(dim, store, effort, MaxDepth);

    private static bool IsNonNegative(Dim dim, FactStore store, Effort effort, int depth)
    {
        if (dim.Terms.Length > MostTerms || !effort.TryTake()) return false;
        if (store.BoundsOf(dim).Low is { Sign: >= 0 }) return true;
        if (dim.IsConstant) return false;
        if (IsSumOfNonNegativeTerms(dim, store)) return true;
        if (depth == 0) return false;
        if (ReplaceDivision(dim, store) is { } relaxed && IsNonNegative(relaxed, store, effort, depth - 1)) return true;
        return Combinations(dim, store).Any(rest => IsNonNegative(rest, store, effort, depth - 1));
    }

    private static bool IsSumOfNonNegativeTerms(Dim dim, FactStore store)
    {
        var shifted = Dim.Zero;
        foreach (var term in dim.Terms)
        {
            var product = Dim.OfBig(term.Coefficient);
            foreach (var (atom, power) in term.Monomial.Factors)
            {
                var range = store.BoundsOf(Dim.OfAtom(atom));
                var counted = range.Low is { } low ? Dim.OfAtom(atom) + Dim.OfBig(low) : range.High is { } high ? Dim.OfBig(high) - Dim.OfAtom(atom) : null;
                if (counted is null) return false;
                for (var i = 0; i < power; i++) product *= counted;
            }

            shifted += product;
        }

        return shifted.Terms.All(term => term.Coefficient.Sign > 0);
    }

    /// <summary>
    /// With b >= 1 and P = c * (a // b) + R: b * P is at least b * R + c * (a - b + 1) for c >= 0, and at least b * R + c * a for c &lt; 0.
    /// P is an integer, so it is >= 0 where that lower bound exceeds -b.
    /// </summary>
    private static Dim? ReplaceDivision(Dim dim, FactStore store)
    {
        foreach (var term in dim.Terms)
        {
            foreach (var (atom, power) in term.Monomial.Factors)
            {
                if (power != 1 || atom is not FloorDivAtom division) continue;
                if (store.BoundsOf(division.Denominator).Low is not { Sign: > 0 }) continue;
                var outside = Dim.OfTerms([new(term.Monomial.TryDivide(Monomial.Of(atom))!, term.Coefficient)]);
                var range = store.BoundsOf(outside);
                var least = range.Low is { Sign: >= 0 } ? division.Numerator - division.Denominator + Dim.One
                    : range.High is { Sign: <= 0 } ? division.Numerator
                    : null;
                if (least is not null)
                    return division.Denominator * (dim - Dim.OfTerms([term])) + outside * least + division.Denominator - Dim.One;
            }
        }

        return null;
    }

    /// <summary>For a negative term of P and a known inequality G >= 0 with a matching negative term: k * P = Q + m * G, so P >= 0 where Q > -k.</summary>
    private static IEnumerable<Dim> Combinations(Dim dim, FactStore store)
    {
        var known = store.NonNegative.Concat(store.Zero).Concat(store.Zero.Select(zero => -zero));
        foreach (var inequality in known)
        {
            foreach (var negative in inequality.Terms.Where(term => term.Coefficient.Sign < 0 && term.Monomial.Degree > 0))
            {
                foreach (var term in dim.Terms.Where(term => term.Coefficient.Sign < 0))
                {
                    if (term.Monomial.TryDivide(negative.Monomial) is not { } rest) continue;
                    var common = BigInteger.GreatestCommonDivisor(term.Coefficient, negative.Coefficient);
                    var times = Dim.OfTerms([new(rest, -term.Coefficient / common)]);
                    if (store.BoundsOf(times).Low is not { Sign: >= 0 }) continue;
                    var scale = -negative.Coefficient / common;
                    yield return dim.Scale(scale) - times * inequality + Dim.OfBig(scale - 1);
                }
            }
        }
    }
}
