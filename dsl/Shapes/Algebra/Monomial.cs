using System.Collections.Immutable;

namespace Nnet.Language.Shapes;

/// <summary>A product of atoms with positive powers, sorted by atom; empty for the constant 1.</summary>
internal sealed class Monomial : IEquatable<Monomial>, IComparable<Monomial>
{
    public static readonly Monomial One = new([]);

    private readonly int _hash;

    private Monomial(ImmutableArray<(DimAtom Atom, int Power)> factors)
    {
        Factors = factors;
        var hash = 17;
        foreach (var (atom, power) in factors)
        {
            hash = unchecked(hash * 31 + atom.GetHashCode() * 3 + power);
            Degree += power;
            IsPlain &= atom is SymbolAtom;
        }

        _hash = hash;
    }

    public ImmutableArray<(DimAtom Atom, int Power)> Factors { get; }

    public int Degree { get; }

    public bool IsPlain { get; } = true;

    public static Monomial Of(DimAtom atom) => new([(atom, 1)]);

    public static Monomial operator *(Monomial left, Monomial right)
    {
        if (left.Factors.Length == 0) return right;
        if (right.Factors.Length == 0) return left;
        var product = ImmutableArray.CreateBuilder<(DimAtom, int)>(left.Factors.Length + right.Factors.Length);
        int i = 0, j = 0;
        while (i < left.Factors.Length || j < right.Factors.Length)
        {
            var order = i == left.Factors.Length ? 1 : j == right.Factors.Length ? -1 : left.Factors[i].Atom.CompareTo(right.Factors[j].Atom);
            if (order < 0) product.Add(left.Factors[i++]);
            else if (order > 0) product.Add(right.Factors[j++]);
            else product.Add((left.Factors[i].Atom, left.Factors[i++].Power + right.Factors[j++].Power));
        }

        return new(product.ToImmutable());
    }

    /// <summary>This monomial divided by <paramref name="divisor"/>; null where a factor is missing.</summary>
    public Monomial? TryDivide(Monomial divisor)
    {
        if (divisor.Factors.Length == 0) return this;
        var quotient = ImmutableArray.CreateBuilder<(DimAtom, int)>(Factors.Length);
        var j = 0;
        foreach (var (atom, power) in Factors)
        {
            if (j < divisor.Factors.Length && divisor.Factors[j].Atom.Equals(atom))
            {
                var rest = power - divisor.Factors[j++].Power;
                if (rest < 0) return null;
                if (rest > 0) quotient.Add((atom, rest));
            }
            else
            {
                quotient.Add((atom, power));
            }
        }

        return j == divisor.Factors.Length ? new(quotient.ToImmutable()) : null;
    }

    /// <summary>The factors that both have, with the smaller power.</summary>
    public Monomial CommonFactor(Monomial other)
    {
        var common = ImmutableArray.CreateBuilder<(DimAtom, int)>();
        foreach (var (atom, power) in Factors)
        {
            var shared = Math.Min(power, other.PowerOf(atom));
            if (shared > 0) common.Add((atom, shared));
        }

        return common.Count == 0 ? One : new(common.ToImmutable());
    }

    public int PowerOf(DimAtom atom)
    {
        foreach (var factor in Factors)
            if (factor.Atom.Equals(atom)) return factor.Power;
        return 0;
    }

    public bool Equals(Monomial? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || _hash != other._hash || Factors.Length != other.Factors.Length) return false;
        for (var i = 0; i < Factors.Length; i++)
            if (Factors[i].Power != other.Factors[i].Power || !Factors[i].Atom.Equals(other.Factors[i].Atom)) return false;
        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Monomial);

    public override int GetHashCode() => _hash;

    /// <summary>Higher degree first, then by atoms: the order in which a polynomial is written (and a monomial order, so that division ends).</summary>
    public int CompareTo(Monomial? other)
    {
        if (other is null) return 1;
        var byDegree = other.Degree.CompareTo(Degree);
        if (byDegree != 0) return byDegree;
        for (var i = 0; i < Factors.Length && i < other.Factors.Length; i++)
        {
            var byAtom = Factors[i].Atom.CompareTo(other.Factors[i].Atom);
            if (byAtom != 0) return byAtom;
            var byPower = other.Factors[i].Power.CompareTo(Factors[i].Power);
            if (byPower != 0) return byPower;
        }

        return Factors.Length.CompareTo(other.Factors.Length);
    }
}
