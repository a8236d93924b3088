namespace Nnet.Language.Shapes;

/// <summary>What a polynomial is made of: a symbol, a floor division, a minimum or a maximum. A remainder is written with a floor division.</summary>
internal abstract class DimAtom : IEquatable<DimAtom>, IComparable<DimAtom>
{
    /// <summary>Symbols sort first, then divisions, minima and maxima.</summary>
    protected abstract int Order { get; }

    public abstract bool Equals(DimAtom? other);

    protected abstract int CompareSame(DimAtom other);

    public abstract override int GetHashCode();

    public sealed override bool Equals(object? obj) => Equals(obj as DimAtom);

    public int CompareTo(DimAtom? other)
    {
        if (other is null) return 1;
        if (ReferenceEquals(this, other)) return 0;
        var byOrder = Order.CompareTo(other.Order);
        return byOrder != 0 ? byOrder : CompareSame(other);
    }

    /// <summary>The polynomials inside, in order.</summary>
    public abstract IEnumerable<Dim> Operands { get; }

    /// <summary>The same atom over operands that <paramref name="rewrite"/> replaced, in canonical form.</summary>
    public abstract Dim Rebuild(Func<DimAtom, Dim?> rewrite);
}
