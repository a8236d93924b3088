using System.Collections.Immutable;

namespace Nnet.Language.Shapes;

/// <summary>The sizes of a tensor, outermost first; with a <see cref="Prefix"/> there are any number of further ones in front (<c>[..., D]</c>).</summary>
public sealed class Shape(ImmutableArray<Dim> dims, DimSymbol? prefix = null) : IEquatable<Shape>
{
    public static Shape Scalar { get; } = new([]);

    /// <summary>The sizes that are known one by one; without a prefix: all of them.</summary>
    public ImmutableArray<Dim> Dims { get; } = dims;

    /// <summary>Stands for the leading dimensions of <c>...</c>; its value as a <see cref="Dim"/> is the product of their sizes.</summary>
    public DimSymbol? Prefix { get; } = prefix;

    /// <summary>How many dimensions; null where a prefix leaves it open.</summary>
    public int? Rank => Prefix is null ? Dims.Length : null;

    public bool IsScalar => Prefix is null && Dims.IsEmpty;

    public Dim ElementCount => Dim.Product(Dims) * (Prefix is { } symbol ? Dim.Of(symbol) : Dim.One);

    public static Shape Of(params Dim[] dims) => new([.. dims]);

    /// <summary>The last size is 0, the one before 1, ...; the caller knows that there are as many.</summary>
    public Dim FromEnd(int index) => Dims[Dims.Length - 1 - index];

    /// <summary>The position in <see cref="Dims"/> of an axis as the user counts it: negative from the end, positive from the front (only without a prefix); null where there is none.</summary>
    public int? TryFindAxis(long axis)
    {
        if (axis < 0) return -axis <= Dims.Length ? (int)(Dims.Length + axis) : null;
        return Prefix is null && axis < Dims.Length ? (int)axis : null;
    }

    public Shape WithDims(ImmutableArray<Dim> dims) => new(dims, Prefix);

    public Shape WithDim(int position, Dim dim) => new(Dims.SetItem(position, dim), Prefix);

    public Shape Without(int position) => new(Dims.RemoveAt(position), Prefix);

    public Shape Insert(int position, Dim dim) => new(Dims.Insert(position, dim), Prefix);

    public Shape Append(params Dim[] dims) => new(Dims.AddRange(dims), Prefix);

    /// <summary>Without the last <paramref name="count"/> sizes.</summary>
    public Shape DropLast(int count) => new(Dims.RemoveRange(Dims.Length - count, count), Prefix);

    /// <summary>Each size replaced; a prefix stays.</summary>
    public Shape Map(Func<Dim, Dim> replace) => new([.. Dims.Select(replace)], Prefix);

    public bool Equals(Shape? other) => other is not null && Equals(Prefix, other.Prefix) && Dims.SequenceEqual(other.Dims);

    public override bool Equals(object? obj) => Equals(obj as Shape);

    public override int GetHashCode() => Dims.Aggregate(Prefix?.GetHashCode() ?? 0, (hash, dim) => unchecked(hash * 31 + dim.GetHashCode()));

    /// <summary><c>[N, 3, H, W]</c>, <c>[..., D]</c>, <c>[]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", (Prefix is null ? [] : new[] { "..." }).Concat(Dims.Select(dim => dim.ToString())))}]";
}
