using System.Collections.Immutable;

namespace Nnet.Language.Shapes;

/// <summary>The smallest (or largest) of two or more polynomials, sorted, none twice, no two of a constant difference.</summary>
internal sealed class ExtremumAtom(bool isMax, ImmutableArray<Dim> values) : DimAtom
{
    private readonly int _hash = values.Aggregate(isMax ? 3 : 5, (hash, value) => unchecked(hash * 131 + value.GetHashCode()));

    public bool IsMax { get; } = isMax;

    public ImmutableArray<Dim> Values { get; } = values;

    protected override int Order => IsMax ? 3 : 2;

    public override IEnumerable<Dim> Operands => Values;

    public override bool Equals(DimAtom? other) =>
        other is ExtremumAtom atom && _hash == atom._hash && IsMax == atom.IsMax && Values.SequenceEqual(atom.Values);

    protected override int CompareSame(DimAtom other)
    {
        var atom = (ExtremumAtom)other;
        for (var i = 0; i < Values.Length && i < atom.Values.Length; i++)
        {
            var order = Values[i].CompareTo(atom.Values[i]);
            if (order != 0) return order;
        }

        return Values.Length.CompareTo(atom.Values.Length);
    }

    public override int GetHashCode() => _hash;

    public override Dim Rebuild(Func<DimAtom, Dim?> rewrite) => Of(IsMax, Values.Select(value => value.Rewrite(rewrite)));

    /// <summary>The extremum in canonical form: nested ones flattened, constants folded, values that another one always beats dropped.</summary>
    public static Dim Of(bool isMax, IEnumerable<Dim> values)
    {
        var kept = new List<Dim>();
        foreach (var value in values.SelectMany(value => Flatten(isMax, value)))
        {
            var beaten = false;
            for (var i = kept.Count - 1; i >= 0 && !beaten; i--)
            {
                if (!(value - kept[i]).TryGetBig(out var difference)) continue;
                if (isMax ? difference.Sign <= 0 : difference.Sign >= 0) beaten = true;
                else kept.RemoveAt(i);
            }

            if (!beaten) kept.Add(value);
        }

        if (kept.Count == 1) return kept[0];
        kept.Sort();
        return Dim.OfAtom(new ExtremumAtom(isMax, [.. kept]));
    }

    private static IEnumerable<Dim> Flatten(bool isMax, Dim value) =>
        value.TryGetAtom() is ExtremumAtom atom && atom.IsMax == isMax ? atom.Values : [value];
}
