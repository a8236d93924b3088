using System.Numerics;

namespace Nnet.Language.Shapes;

/// <summary>The range of a polynomial when each symbol stays in its own range.</summary>
internal static class IntervalEvaluation
{
    public static Interval Evaluate(Dim dim, Func<DimSymbol, Interval> bounds)
    {
        var sum = Interval.Point(BigInteger.Zero);
        foreach (var term in dim.Terms)
        {
            var product = Interval.Point(term.Coefficient);
            foreach (var (atom, power) in term.Monomial.Factors)
            {
                var value = Evaluate(atom, bounds);
                for (var i = 0; i < power; i++) product *= value;
                if (power % 2 == 0 && product.Low is null or { Sign: < 0 } && term.Monomial.Factors.Length == 1 && term.Coefficient.Sign > 0)
                    product = product with { Low = BigInteger.Zero };
            }

            sum += product;
        }

        return sum;
    }

    private static Interval Evaluate(DimAtom atom, Func<DimSymbol, Interval> bounds)
    {
        switch (atom)
        {
            case SymbolAtom symbol:
                return bounds(symbol.Symbol);
            case FloorDivAtom division:
                var divisor = Evaluate(division.Denominator, bounds);
                return divisor.Low is { Sign: > 0 } ? Evaluate(division.Numerator, bounds).FloorDivide(divisor) : Interval.Everything;
            default:
                var extremum = (ExtremumAtom)atom;
                return extremum.Values.Select(value => Evaluate(value, bounds)).Aggregate(extremum.IsMax ? Larger : Smaller);
        }
    }

    private static Interval Larger(Interval a, Interval b) => new(
        a.Low is not { } x ? b.Low : b.Low is { } y ? BigInteger.Max(x, y) : x,
        a.High is { } p && b.High is { } q ? BigInteger.Max(p, q) : null);

    private static Interval Smaller(Interval a, Interval b) => new(
        a.Low is { } x && b.Low is { } y ? BigInteger.Min(x, y) : null,
        a.High is not { } p ? b.High : b.High is { } q ? BigInteger.Min(p, q) : p);
}
