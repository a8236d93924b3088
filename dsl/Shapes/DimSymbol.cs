namespace Nnet.Language.Shapes;

/// <summary>
/// A name that stands for an unknown integer of one declaration: a dimension (<c>N</c>), a hyperparameter (<c>width</c>)
/// or the number of elements of a <c>...</c> prefix. <paramref name="Id"/> tells equal names of different declarations apart
/// and fixes the order in which symbols are printed.
/// </summary>
public sealed record DimSymbol(string Name, int Id, DimSymbolKind Kind) : IComparable<DimSymbol>
{
    public bool Equals(DimSymbol? other) => other is not null && Id == other.Id && Kind == other.Kind && Name == other.Name;

    public override int GetHashCode() => unchecked(Id * 31 + (int)Kind);

    public int CompareTo(DimSymbol? other)
    {
        if (other is null) return 1;
        var byId = Id.CompareTo(other.Id);
        if (byId != 0) return byId;
        var byName = string.CompareOrdinal(Name, other.Name);
        return byName != 0 ? byName : Kind.CompareTo(other.Kind);
    }

    public override string ToString() => Name;
}
