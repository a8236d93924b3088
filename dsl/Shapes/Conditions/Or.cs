using System.Collections.Immutable;

namespace Nnet.Language.Shapes;

/// <summary>At least one part holds; without parts: false.</summary>
public sealed record Or(ImmutableArray<Condition> Parts) : Condition
{
    public override IEnumerable<DimSymbol> Symbols => Parts.SelectMany(part => part.Symbols).Distinct();

    public override bool? Evaluate(IReadOnlyDictionary<DimSymbol, long> values)
    {
        bool? any = false;
        foreach (var part in Parts)
        {
            if (part.Evaluate(values) is not { } holds) any = null;
            else if (holds) return true;
        }

        return any;
    }

    public override Condition Substitute(IReadOnlyDictionary<DimSymbol, Dim> values) => new Or([.. Parts.Select(part => part.Substitute(values))]);

    public override Condition Negate() => new And([.. Parts.Select(part => part.Negate())]);

    public bool Equals(Or? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Aggregate(11, (hash, part) => unchecked(hash * 31 + part.GetHashCode()));

    public override string ToString() => Parts.IsEmpty ? "false" : string.Join(" or ", Parts.Select(part => part is And { Parts.Length: > 1 } ? $"({part})" : part.ToString()));
}
