using System.Collections.Immutable;

namespace Nnet.Language.Lowering;

/// <summary>Builds <see cref="EquatableArray{T}"/> from other sequences.</summary>
public static class EquatableArrayExtensions
{
    /// <summary>The items of a sequence as a list that compares by value.</summary>
    public static EquatableArray<T> ToEquatable<T>(this IEnumerable<T> items) => new(items.ToImmutableArray());
}
