using System.Collections.Immutable;
using System.Numerics;

namespace Nnet.Language.Shapes;

/// <summary>Assumed conditions, solved and sorted; made by <see cref="FactsBuilder"/>, never changed after.</summary>
internal sealed record FactStore(
    ImmutableArray<Condition> Conditions,
    IReadOnlyDictionary<DimSymbol, Dim> Solved,
    IReadOnlyDictionary<DimSymbol, Interval> Bounds,
    IReadOnlyList<Dim> Zero,
    IReadOnlyList<Dim> NonNegative,
    IReadOnlyList<Dim> NonZero,
    IReadOnlyList<(Dim Numerator, Dim Divisor)> Multiples,
    IReadOnlyList<Or> Alternatives,
    IReadOnlyCollection<Condition> Opaque,
    bool IsContradictory)
{
    public static Interval DefaultBounds(DimSymbol symbol) =>
        symbol.Kind == DimSymbolKind.Hyperparameter ? Interval.Everything : new(BigInteger.One, null);

    public FactStore With(IEnumerable<Condition> more) => FactsBuilder.Build(Conditions.AddRange(more));

    public Interval BoundsOf(DimSymbol symbol) => Bounds.TryGetValue(symbol, out var interval) ? interval : DefaultBounds(symbol);

    public Interval BoundsOf(Dim dim) => IntervalEvaluation.Evaluate(dim, BoundsOf);

    /// <summary>Solved symbols replaced, divisions and extrema that the bounds decide resolved.</summary>
    public Dim Normalize(Dim dim) => dim.IsConstant || (dim.IsPlain && Solved.Count == 0) ? dim : dim.Rewrite(Resolve);

    private Dim? Resolve(DimAtom atom)
    {
        if (atom is SymbolAtom symbol) return Solved.TryGetValue(symbol.Symbol, out var value) ? value : null;
        var rebuilt = atom.Rebuild(Resolve);
        if (rebuilt.TryGetAtom() is FloorDivAtom division) return Resolve(division);
        if (rebuilt.TryGetAtom() is ExtremumAtom extremum) return Resolve(extremum);
        return rebuilt;
    }

    private Dim Resolve(FloorDivAtom division)
    {
        var range = BoundsOf(Dim.OfAtom(division));
        if (range.Low is { } low && low == range.High) return Dim.OfBig(low);
        var isRemainder = BoundsOf(division.Numerator).Low is { Sign: >= 0 } && BoundsOf(division.Denominator - division.Numerator).Low is { Sign: > 0 };
        return isRemainder ? Dim.Zero : Dim.OfAtom(division);
    }

    private Dim Resolve(ExtremumAtom extremum)
    {
        foreach (var candidate in extremum.Values)
        {
            if (extremum.Values.All(other => BoundsOf(extremum.IsMax ? candidate - other : other - candidate).Low is { Sign: >= 0 }))
                return candidate;
        }

        return Dim.OfAtom(extremum);
    }
}
