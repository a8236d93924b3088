using System.Collections.Immutable;
using System.Numerics;

namespace Nnet.Language.Shapes;

/// <summary>
/// What may be assumed of the symbols of a declaration: dimensions are at least 1, and whatever <c>where</c>, <c>assert</c> and the
/// conditions of the branches around say. Immutable. Proofs are sound: what is <see cref="Proof.Holds"/> holds for all integers that the facts allow.
/// </summary>
public sealed class Facts
{
    private readonly FactStore _store;

    private Facts(ImmutableArray<Condition> assumed)
    {
        Assumed = assumed;
        _store = FactsBuilder.Build(assumed);
    }

    /// <summary>Nothing but the defaults: dimensions are at least 1.</summary>
    public static Facts None { get; } = new([]);

    /// <summary>The conditions as they were assumed, in order.</summary>
    public ImmutableArray<Condition> Assumed { get; }

    /// <summary>True where no sizes satisfy the facts: a branch that is never taken.</summary>
    public bool IsContradictory => _store.IsContradictory;

    public Facts Assume(Condition condition) => Assumed.Contains(condition) || condition is And { Parts.IsEmpty: true } ? this : new(Assumed.Add(condition));

    public Facts Assume(IEnumerable<Condition> conditions) => Assume(Condition.All(conditions));

    public Proof Prove(Condition condition) => Prover.Prove(condition, this, _store);

    public bool IsProved(Condition condition) => Prove(condition).IsProved;

    public bool AreEqual(Dim left, Dim right) => left.Equals(right) || IsProved(new Equal(left, right));

    /// <summary>The same value, shorter where the facts allow: <c>2 * (H // 2)</c> is <c>H</c> under <c>H % 2 == 0</c>. In the user's symbols.</summary>
    public Dim Simplify(Dim dim) => DimSimplifier.Simplify(dim, this, _store);

    public Dim FloorDiv(Dim numerator, Dim denominator) => Simplify(Dim.FloorDiv(numerator, denominator));

    public Dim Mod(Dim numerator, Dim denominator) => Simplify(Dim.Mod(numerator, denominator));

    public Dim CeilDiv(Dim numerator, Dim denominator) => Simplify(
        !denominator.IsConstant && IsProved(Condition.Positive(denominator)) ? Dim.FloorDiv(numerator + denominator - Dim.One, denominator) : Dim.CeilDiv(numerator, denominator));

    public Dim Min(Dim left, Dim right) => Simplify(Dim.Min(left, right));

    public Dim Max(Dim left, Dim right) => Simplify(Dim.Max(left, right));

    /// <summary>The exact quotient; null where the facts do not prove that <paramref name="denominator"/> divides <paramref name="numerator"/>.</summary>
    public Dim? DivideExactly(Dim numerator, Dim denominator) =>
        IsProved(new Divisible(numerator, denominator)) ? FloorDiv(numerator, denominator) : null;

    /// <summary>The smallest and the largest value that the facts allow, as far as they show; null: no bound is known.</summary>
    public (long? Low, long? High) Bounds(Dim dim)
    {
        var range = _store.BoundsOf(_store.Normalize(dim)).Intersect(_store.BoundsOf(dim));
        return (ToLong(range.Low), ToLong(range.High));
    }

    private static long? ToLong(BigInteger? value) => value is { } big && big >= long.MinValue && big <= long.MaxValue ? (long)big : null;
}
