using System.Numerics;

namespace Nnet.Language.Shapes;

/// <summary>Looks for the simplest fact that decides a condition: a divisibility or a lower bound of one symbol before anything longer.</summary>
internal static class MissingFactSearch
{
    private const int MaxModulus = 64;
    private const int MostCandidates = 40;

    public static Condition Find(Condition condition, Facts facts)
    {
        if (condition is And and)
            return Condition.All(and.Parts.Where(part => !facts.IsProved(part)).Select(part => Find(part, facts)));
        foreach (var candidate in Candidates(condition, facts).Take(MostCandidates))
        {
            if (candidate.Equals(condition)) break;
            var more = facts.Assume(candidate);
            if (!more.IsContradictory && more.IsProved(condition)) return candidate;
        }

        return condition;
    }

    private static IEnumerable<Condition> Candidates(Condition condition, Facts facts)
    {
        var symbols = condition.Symbols.Where(symbol => symbol.Kind != DimSymbolKind.Prefix).OrderBy(symbol => symbol).ToList();
        if (symbols.Count == 0 || symbols.Count > 4) yield break;
        if (condition is AtLeast or Less)
            foreach (var bound in Bounds(condition, symbols, facts)) yield return bound;

        var moduli = Moduli(condition);
        foreach (var symbol in symbols)
            foreach (var modulus in moduli) yield return new Divisible(symbol, modulus);
        if (condition is not (AtLeast or Less))
            foreach (var bound in Bounds(condition, symbols, facts)) yield return bound;
        if (symbols.Count > 1)
            foreach (var modulus in moduli) yield return Condition.All(symbols.Select(symbol => new Divisible(symbol, modulus)));
    }

    private static IEnumerable<Condition> Bounds(Condition condition, List<DimSymbol> symbols, Facts facts)
    {
        if (symbols.Count == 1 && WitnessSearch.SmallestThatWorks(condition, symbols[0], facts) is { } smallest && smallest > 1)
            yield return new AtLeast(symbols[0], smallest);
        foreach (var symbol in symbols)
            if (symbol.Kind == DimSymbolKind.Hyperparameter) yield return Condition.Positive(symbol);
    }

    /// <summary>The divisors of the constants that are divided by, smallest first.</summary>
    private static List<long> Moduli(Condition condition)
    {
        var moduli = new SortedSet<long>();
        if (condition is not Comparison comparison) return [];
        var divisors = comparison.Left.Atoms().Concat(comparison.Right.Atoms()).OfType<FloorDivAtom>().Select(division => division.Denominator).ToList();
        if (comparison is Divisible) divisors.Add(comparison.Right);
        foreach (var divisor in divisors)
        {
            if (!divisor.TryGetBig(out var value) || value.IsZero) continue;
            for (var factor = 2; factor <= MaxModulus; factor++)
                if ((value % factor).IsZero) moduli.Add(factor);
        }

        return [.. moduli];
    }
}
