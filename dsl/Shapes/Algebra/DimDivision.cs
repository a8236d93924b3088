using System.Collections.Immutable;
using System.Numerics;

namespace Nnet.Language.Shapes;

/// <summary>Floor division of polynomials in canonical form. Every step holds for all integers for which the division is defined.</summary>
internal static class DimDivision
{
    public static Dim Floor(Dim numerator, Dim denominator)
    {
        if (denominator.TryGetBig(out var divisor))
        {
            if (divisor.IsZero) return Dim.OfAtom(new FloorDivAtom(numerator, denominator));
            return divisor.Sign < 0 ? FloorByConstant(-numerator, -divisor) : FloorByConstant(numerator, divisor);
        }

        return FloorBySymbols(numerator, denominator);
    }

    /// <summary>The quotient where <paramref name="numerator"/> is a multiple of <paramref name="denominator"/> as a polynomial; null otherwise.</summary>
    public static Dim? TryExact(Dim numerator, Dim denominator)
    {
        if (denominator.Terms.IsEmpty) return null;
        var leading = denominator.Terms[0];
        var quotient = Dim.Zero;
        var rest = numerator;
        while (!rest.Terms.IsEmpty)
        {
            var term = rest.Terms[0];
            if (term.Monomial.TryDivide(leading.Monomial) is not { } monomial) return null;
            var coefficient = BigInteger.DivRem(term.Coefficient, leading.Coefficient, out var remainder);
            if (!remainder.IsZero) return null;
            var step = Dim.OfTerms([new(monomial, coefficient)]);
            quotient += step;
            rest -= step * denominator;
        }

        return quotient;
    }

    public static BigInteger FloorQuotient(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        return !remainder.IsZero && (remainder.Sign < 0) != (denominator.Sign < 0) ? quotient - 1 : quotient;
    }

    private static Dim FloorByConstant(Dim numerator, BigInteger divisor)
    {
        if (divisor.IsOne) return numerator;
        if (numerator.TryGetBig(out var constant)) return Dim.OfBig(FloorQuotient(constant, divisor));

        // Multiples of the divisor leave the numerator; what stays has coefficients in 1..divisor-1.
        var whole = ImmutableArray.CreateBuilder<DimTerm>();
        var part = ImmutableArray.CreateBuilder<DimTerm>();
        var common = divisor;
        foreach (var term in numerator.Terms)
        {
            var quotient = FloorQuotient(term.Coefficient, divisor);
            var remainder = term.Coefficient - quotient * divisor;
            if (!quotient.IsZero) whole.Add(new(term.Monomial, quotient));
            if (remainder.IsZero) continue;
            part.Add(new(term.Monomial, remainder));
            if (term.Monomial.Degree > 0) common = BigInteger.GreatestCommonDivisor(common, remainder);
        }

        var reduced = Dim.OfTerms(part.ToImmutable());
        var outside = Dim.OfTerms(whole.ToImmutable());
        if (reduced.IsConstant) return outside;

        // (g * p + r) // (g * d) = (p + r // g) // d.
        if (!common.IsOne)
        {
            var shrunk = Dim.OfTerms([.. reduced.Terms
                .Select(term => new DimTerm(term.Monomial, FloorQuotient(term.Coefficient, common)))
                .Where(term => !term.Coefficient.IsZero)]);
            return outside + FloorByConstant(shrunk, divisor / common);
        }

        // (a // b + p) // d = (a + b * p) // (b * d) for constants b, d > 0.
        foreach (var term in reduced.Terms)
        {
            if (!term.Coefficient.IsOne || term.Monomial.Degree != 1 || term.Monomial.Factors[0].Atom is not FloorDivAtom inner) continue;
            if (!inner.Denominator.TryGetBig(out var innerDivisor) || innerDivisor.Sign <= 0) continue;
            var rest = reduced - Dim.OfAtom(inner);
            return outside + FloorByConstant(inner.Numerator + rest.Scale(innerDivisor), innerDivisor * divisor);
        }

        return outside + Dim.OfAtom(new FloorDivAtom(reduced, Dim.OfBig(divisor)));
    }

    private static Dim FloorBySymbols(Dim numerator, Dim denominator)
    {
        if (numerator.Terms.IsEmpty) return Dim.Zero;
        if (denominator.Terms[0].Coefficient.Sign < 0) return FloorBySymbols(-numerator, -denominator);
        if (TryExact(numerator, denominator) is { } quotient) return quotient;

        // (d * q + r) // d = q + r // d where d is one term.
        var outside = Dim.Zero;
        if (denominator.Terms.Length == 1)
        {
            foreach (var term in numerator.Terms)
            {
                if (TryExact(Dim.OfTerms([term]), denominator) is not { } whole) continue;
                outside += whole;
                numerator -= Dim.OfTerms([term]);
            }
        }

        // A factor that all terms share cancels: (g * n) // (g * d) = n // d.
        var shared = denominator.Terms.Concat(numerator.Terms).Select(term => term.Monomial).Aggregate((a, b) => a.CommonFactor(b));
        var scale = denominator.Terms.Concat(numerator.Terms).Select(term => term.Coefficient).Aggregate(BigInteger.GreatestCommonDivisor);
        if (shared.Degree > 0 || !scale.IsOne)
        {
            var factor = Dim.OfTerms([new(shared, scale)]);
            return outside + Floor(TryExact(numerator, factor)!, TryExact(denominator, factor)!);
        }

        return outside + Dim.OfAtom(new FloorDivAtom(numerator, denominator));
    }
}
