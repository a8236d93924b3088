using System.Numerics;

namespace Nnet.Language.Shapes;

/// <summary>
/// The last means of a proof: the same statement for each case of a minimum or maximum, of an <c>or</c> among the facts,
/// and of the remainders of the symbols under a floor division (H = 2t and H = 2t + 1). Decided where all cases agree.
/// </summary>
internal static class CaseSplit
{
    private const int EffortOfCase = 8;

    public static bool? Decide(Dim dim, FactStore store, CaseBudget budget, Func<Dim, FactStore, CaseBudget, bool?> decide)
    {
        if (budget.Depth <= 0 || store.IsContradictory) return null;
        if (dim.Atoms().OfType<ExtremumAtom>().FirstOrDefault() is { } extremum)
            return Agree(ExtremumCases(dim, extremum), store, budget.Split(extremum.Values.Length), decide);
        if (store.Alternatives.Count > 0 && dim.Symbols.Intersect(store.Alternatives[0].Symbols).Any())
            return Agree(AlternativeCases(dim, store.Alternatives[0]), Without(store, store.Alternatives[0]), budget.Split(store.Alternatives[0].Parts.Length), decide);
        return RemainderCases(dim, budget) is { } cases ? Agree(cases, store, budget.Split(cases.Count), decide) : null;
    }

    private static bool? Agree(IEnumerable<(Dim Dim, Condition Case)> cases, FactStore store, CaseBudget budget, Func<Dim, FactStore, CaseBudget, bool?> decide)
    {
        bool? common = null;
        foreach (var (dim, condition) in cases)
        {
            if (!budget.Effort.TryTake(EffortOfCase)) return null;
            var narrowed = store.With([condition]);
            if (narrowed.IsContradictory) continue;
            if (decide(dim, narrowed, budget) is not { } holds) return null;
            if (common is { } before && before != holds) return null;
            common = holds;
        }

        return common;
    }

    private static IEnumerable<(Dim, Condition)> ExtremumCases(Dim dim, ExtremumAtom extremum)
    {
        foreach (var value in extremum.Values)
        {
            var others = extremum.Values.Where(other => other != value);
            var condition = Condition.All(others.Select(other => extremum.IsMax ? new AtLeast(value, other) : new AtLeast(other, value)));
            yield return (dim.Rewrite(atom => atom.Equals(extremum) ? value : null), condition);
        }
    }

    private static IEnumerable<(Dim, Condition)> AlternativeCases(Dim dim, Or alternatives) => alternatives.Parts.Select(part => (dim, part));

    private static FactStore Without(FactStore store, Or alternatives) => store with { Conditions = store.Conditions.Remove(alternatives) };

    private static List<(Dim, Condition)>? RemainderCases(Dim dim, CaseBudget budget)
    {
        var moduli = new SortedDictionary<DimSymbol, BigInteger>();
        foreach (var division in dim.Atoms().OfType<FloorDivAtom>())
        {
            if (!division.Denominator.TryGetBig(out var divisor) || divisor.Sign <= 0) continue;
            foreach (var symbol in division.Numerator.Symbols)
            {
                moduli.TryGetValue(symbol, out var before);
                moduli[symbol] = before.IsZero ? divisor : before * divisor / BigInteger.GreatestCommonDivisor(before, divisor);
            }
        }

        if (moduli.Count == 0) return null;
        var count = moduli.Values.Aggregate(BigInteger.One, (product, modulus) => product * modulus);
        if (count.IsOne || count > budget.Cases) return null;

        var cases = new List<(Dim Dim, Condition Case)> { (dim, Condition.True) };
        foreach (var pair in moduli)
        {
            var (symbol, modulus) = (pair.Key, pair.Value);
            var whole = new DimSymbol($"{symbol.Name} // {modulus}", int.MinValue + symbol.Id * 4 + budget.Depth, DimSymbolKind.Hyperparameter);
            cases = [.. cases.SelectMany(old => Remainders(modulus).Select(remainder =>
                (old.Dim, Condition.All([old.Case, new Equal(symbol, Dim.OfBig(modulus) * whole + Dim.OfBig(remainder))]))))];
        }

        return cases;
    }

    private static IEnumerable<BigInteger> Remainders(BigInteger modulus)
    {
        for (var remainder = BigInteger.Zero; remainder < modulus; remainder++) yield return remainder;
    }
}
