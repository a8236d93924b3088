using System.Collections.Immutable;
using System.Numerics;

namespace Nnet.Language.Shapes;

/// <summary>Finds small sizes that show why a condition fails, or that make it hold.</summary>
public static class WitnessSearch
{
    private const int MaxTrials = 6_000;
    private const int LargestSize = 4096;

    /// <summary>The smallest value of <paramref name="symbol"/> from 1 for which the condition holds and no fact is broken; null where there is none up to 4096, or where other symbols matter.</summary>
    public static long? SmallestThatWorks(Condition condition, DimSymbol symbol, Facts facts)
    {
        for (var value = 1L; value <= LargestSize; value++)
        {
            var sizes = new Dictionary<DimSymbol, long> { [symbol] = value };
            if (condition.Evaluate(sizes) is not { } holds) return null;
            if (holds && facts.Assumed.All(fact => fact.Evaluate(sizes) != false)) return value;
        }

        return null;
    }

    internal static Witness? Counterexample(Condition condition, Facts facts)
    {
        var part = FailingPart(condition, facts);
        foreach (var sizes in Assignments(part, facts))
        {
            if (part.Evaluate(sizes) == false && facts.Assumed.All(fact => fact.Evaluate(sizes) != false))
                return Describe(part, sizes) is { } witness ? witness with { Sizes = sizes.ToImmutableSortedDictionary() } : null;
        }

        return null;
    }

    private static Condition FailingPart(Condition condition, Facts facts) =>
        condition is And and ? and.Parts.FirstOrDefault(part => !facts.IsProved(part)) ?? condition : condition;

    /// <summary>Small sizes for every symbol that the condition or a fact about its symbols mentions, the smallest first.</summary>
    private static IEnumerable<IReadOnlyDictionary<DimSymbol, long>> Assignments(Condition condition, Facts facts)
    {
        var symbols = condition.Symbols.ToImmutableSortedSet();
        foreach (var fact in facts.Assumed)
            if (fact.Symbols.Any(symbols.Contains)) symbols = symbols.Union(fact.Symbols);
        if (symbols.IsEmpty) return [new Dictionary<DimSymbol, long>()];
        var each = symbols.Count switch { 1 => LargestSize, 2 => 130, 3 => 24, 4 => 10, _ => 4 };
        return Combine([.. symbols], each).Take(MaxTrials);
    }

    private static IEnumerable<IReadOnlyDictionary<DimSymbol, long>> Combine(ImmutableArray<DimSymbol> symbols, int each)
    {
        var total = (long)Math.Pow(each, symbols.Length);
        for (var index = 0L; index < total; index++)
        {
            var sizes = new Dictionary<DimSymbol, long>();
            var rest = index;
            foreach (var symbol in symbols)
            {
                sizes[symbol] = 1 + rest % each;
                rest /= each;
            }

            yield return sizes;
        }
    }

    private static Witness? Describe(Condition condition, IReadOnlyDictionary<DimSymbol, long> sizes)
    {
        if (condition is not Comparison comparison) return null;
        if (DimEvaluation.TryEvaluate(comparison.Left, sizes) is not { } left || DimEvaluation.TryEvaluate(comparison.Right, sizes) is not { } right) return null;
        var named = comparison.Symbols.OrderBy(symbol => symbol).Select(symbol => $"{symbol.Name} = {sizes[symbol]}").ToList();
        var given = string.Join(", ", named);
        if (comparison is Divisible)
        {
            var text = NotMultiple(left, right);
            return new(named.Count == 0 || (comparison.Left.TryGetAtom() is SymbolAtom && comparison.Right.IsConstant) ? text : $"with {given}, {text}");
        }

        var relation = comparison switch { Equal => "against", AtLeast => "below", Less => "not below", _ => "twice" };
        if (named.Count == 0) return new($"{left} {(comparison is AtLeast or Less ? "is " : "")}{relation} {right}");
        if (comparison is NotEqual) return new($"{given} gives {left} on both sides");
        var isBare = comparison.Left.TryGetAtom() is SymbolAtom && comparison.Right.IsConstant;
        if (isBare) return new($"{given} is {(comparison is Equal ? "not" : relation)} {right}");
        return new($"{given} gives {left}{(comparison is Equal ? " " : ", ")}{relation} {right}");
    }

    internal static string NotMultiple(BigInteger number, BigInteger divisor)
    {
        if (divisor.IsZero) return $"{number} cannot be divided by 0";
        var below = DimDivision.FloorQuotient(number, divisor) * divisor;
        var above = below + BigInteger.Abs(divisor);
        return below.Sign <= 0 ? $"{number} is not a multiple of {divisor}" : $"{number} is not a multiple of {divisor} ({below} and {above} are)";
    }
}
