namespace Nnet.Language.Shapes;

/// <summary>Says which sizes would do, where a check with known sizes failed and the same check with symbols for them is at hand.</summary>
public static class SizeAdvice
{
    private const long Farthest = 256;

    /// <summary>
    /// A sentence part such as <c>350 is not a multiple of 4 (348 and 352 are)</c>, <c>the smallest H that works is 46</c> or <c>H = 350 does not work: 348 and 352 do</c>;
    /// null where nothing near was found.
    /// </summary>
    /// <param name="required">What had to hold, in symbols.</param>
    /// <param name="facts">What is assumed of the symbols.</param>
    /// <param name="actual">The sizes for which it does not hold.</param>
    public static string? Find(Condition required, Facts facts, IReadOnlyDictionary<DimSymbol, long> actual)
    {
        if (facts.Prove(required) is not Proof.Undecided undecided) return null;
        foreach (var part in And.Flatten([undecided.MissingFact]))
        {
            if (part.Evaluate(actual) != false) continue;
            switch (part)
            {
                case Divisible { Left: var left, Right: var right } when left.Evaluate(actual) is { } number && right.Evaluate(actual) is { } divisor:
                    return WitnessSearch.NotMultiple(number, divisor);
                case AtLeast { Right.IsConstant: true } bound when bound.Left.TryGetAtom() is SymbolAtom symbol:
                    return $"the smallest {symbol.Symbol.Name} that works is {bound.Right}";
                default:
                    break;
            }
        }

        return Nearest(required, actual);
    }

    /// <summary>Works where one symbol alone decides.</summary>
    private static string? Nearest(Condition required, IReadOnlyDictionary<DimSymbol, long> actual)
    {
        var symbols = required.Symbols.ToList();
        if (symbols.Count != 1 || !actual.TryGetValue(symbols[0], out var size)) return null;
        bool Works(long value) => required.Evaluate(new Dictionary<DimSymbol, long> { [symbols[0]] = value }) == true;
        var steps = Enumerable.Range(1, (int)Farthest).Select(step => (long)step).ToList();
        var below = steps.Select(step => size - step).Where(value => value >= 1 && Works(value)).Select(value => (long?)value).FirstOrDefault();
        var above = steps.Select(step => size + step).Where(Works).Select(value => (long?)value).FirstOrDefault();
        var fitting = (below, above) switch
        {
            (null, null) => null,
            (null, _) => $"{above} does",
            (_, null) => $"{below} does",
            _ => $"{below} and {above} do",
        };
        return fitting is null ? null : $"{symbols[0].Name} = {size} does not work: {fitting}";
    }
}
