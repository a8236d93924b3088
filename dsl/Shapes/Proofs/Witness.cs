using System.Collections.Immutable;

namespace Nnet.Language.Shapes;

/// <summary>Numbers that explain why a condition fails: a sentence part without capital or full stop, such as <c>350 is not a multiple of 4</c>, <c>H = 5 gives 4 against 5</c>.</summary>
public sealed record Witness(string Text)
{
    /// <summary>The sizes for which it fails; empty where the condition has no symbols.</summary>
    public ImmutableSortedDictionary<DimSymbol, long> Sizes { get; init; } = ImmutableSortedDictionary<DimSymbol, long>.Empty;

    public bool Equals(Witness? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.Length;

    public override string ToString() => Text;
}
