using System.Numerics;

namespace Nnet.Language.Shapes;

/// <summary>The value of a polynomial for given sizes.</summary>
internal static class DimEvaluation
{
    /// <summary>Null where a symbol has no value or a division is by 0.</summary>
    public static BigInteger? TryEvaluate(Dim dim, IReadOnlyDictionary<DimSymbol, long> values)
    {
        var sum = BigInteger.Zero;
        foreach (var term in dim.Terms)
        {
            var product = term.Coefficient;
            foreach (var (atom, power) in term.Monomial.Factors)
            {
                if (TryEvaluate(atom, values) is not { } value) return null;
                for (var i = 0; i < power; i++) product *= value;
            }

            sum += product;
        }

        return sum;
    }

    private static BigInteger? TryEvaluate(DimAtom atom, IReadOnlyDictionary<DimSymbol, long> values)
    {
        switch (atom)
        {
            case SymbolAtom symbol:
                return values.TryGetValue(symbol.Symbol, out var value) ? value : null;
            case FloorDivAtom division:
                return TryEvaluate(division.Denominator, values) is { IsZero: false } denominator && TryEvaluate(division.Numerator, values) is { } numerator
                    ? DimDivision.FloorQuotient(numerator, denominator)
                    : null;
            default:
                var extremum = (ExtremumAtom)atom;
                BigInteger? best = null;
                foreach (var operand in extremum.Values)
                {
                    if (TryEvaluate(operand, values) is not { } candidate) return null;
                    best = best is not { } current ? candidate : extremum.IsMax ? BigInteger.Max(current, candidate) : BigInteger.Min(current, candidate);
                }

                return best;
        }
    }
}
