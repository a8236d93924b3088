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

public sealed record Not(Condition Inner) : Condition
{
    public override IEnumerable<DimSymbol> Symbols => Inner.Symbols;

    public override bool? Evaluate(IReadOnlyDictionary<DimSymbol, long> values) => !Inner.Evaluate(values);

    public override Condition Substitute(IReadOnlyDictionary<DimSymbol, Dim> values) => new Not(Inner.Substitute(values));

    public override Condition Negate() => Inner;

    public override string ToString() => Inner is Divisible divisible ? divisible.ToString().Replace("== 0", "!= 0") : $"not ({Inner})";
}

/// <summary>A condition that the algebra does not look into: a boolean hyperparameter, a comparison of floats or strings. Equal text and id mean the same condition.</summary>
public sealed record OpaqueCondition(string Text, int Id) : Condition
{
    public override IEnumerable<DimSymbol> Symbols => [];

    public override bool? Evaluate(IReadOnlyDictionary<DimSymbol, long> values) => null;

    public override Condition Substitute(IReadOnlyDictionary<DimSymbol, Dim> values) => this;

    public override Condition Negate() => new Not(this);

    public override string ToString() => Text;
}
