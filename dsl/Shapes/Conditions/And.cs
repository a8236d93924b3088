using System.Collections.Immutable;

namespace Nnet.Language.Shapes;

/// <summary>Every part holds; without parts: true.</summary>
public sealed record And(ImmutableArray<Condition> Parts) : Condition
{
    public override IEnumerable<DimSymbol> Symbols => Parts.SelectMany(part => part.Symbols).Distinct();

    public static ImmutableArray<Condition> Flatten(IEnumerable<Condition> parts) =>
        [.. parts.SelectMany(part => part is And and ? Flatten(and.Parts) : [part]).Distinct()];

    public override bool? Evaluate(IReadOnlyDictionary<DimSymbol, long> values)
    {
        bool? all = true;
        foreach (var part in Parts)
        {
            if (part.Evaluate(values) is not { } holds) all = null;
            else if (!holds) return false;
        }

        return all;
    }

    public override Condition Substitute(IReadOnlyDictionary<DimSymbol, Dim> values) => new And([.. Parts.Select(part => part.Substitute(values))]);

    public override Condition Negate() => new Or([.. Parts.Select(part => part.Negate())]);

    public bool Equals(And? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Aggregate(7, (hash, part) => unchecked(hash * 31 + part.GetHashCode()));

    public override string ToString() => Parts.IsEmpty ? "true" : string.Join(" and ", Parts.Select(part => part is Or { Parts.Length: > 1 } ? $"({part})" : part.ToString()));
}
