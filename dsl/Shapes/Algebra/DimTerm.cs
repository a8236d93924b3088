using System.Collections.Immutable;
using System.Numerics;

namespace Nnet.Language.Shapes;

/// <summary>One summand of a polynomial. A polynomial's terms are sorted by monomial, each monomial once, no coefficient 0.</summary>
internal readonly struct DimTerm(Monomial monomial, BigInteger coefficient) : IEquatable<DimTerm>, IComparable<DimTerm>
{
    public Monomial Monomial { get; } = monomial;

    public BigInteger Coefficient { get; } = coefficient;

    public static ImmutableArray<DimTerm> Add(ImmutableArray<DimTerm> left, ImmutableArray<DimTerm> right)
    {
        if (left.IsEmpty) return right;
        if (right.IsEmpty) return left;
        var sum = ImmutableArray.CreateBuilder<DimTerm>(left.Length + right.Length);
        int i = 0, j = 0;
        while (i < left.Length || j < right.Length)
        {
            var order = i == left.Length ? 1 : j == right.Length ? -1 : left[i].Monomial.CompareTo(right[j].Monomial);
            if (order < 0)
            {
                sum.Add(left[i++]);
            }
            else if (order > 0)
            {
                sum.Add(right[j++]);
            }
            else
            {
                var coefficient = left[i].Coefficient + right[j].Coefficient;
                if (!coefficient.IsZero) sum.Add(new(left[i].Monomial, coefficient));
                i++;
                j++;
            }
        }

        return sum.ToImmutable();
    }

    public static ImmutableArray<DimTerm> Multiply(ImmutableArray<DimTerm> left, ImmutableArray<DimTerm> right)
    {
        if (left.Length == 1 && right.Length == 1) return [new(left[0].Monomial * right[0].Monomial, left[0].Coefficient * right[0].Coefficient)];
        var sums = new Dictionary<Monomial, BigInteger>();
        foreach (var a in left)
        {
            foreach (var b in right)
            {
                var monomial = a.Monomial * b.Monomial;
                sums.TryGetValue(monomial, out var sum);
                sums[monomial] = sum + a.Coefficient * b.Coefficient;
            }
        }

        return [.. sums.Where(pair => !pair.Value.IsZero).Select(pair => new DimTerm(pair.Key, pair.Value)).OrderBy(term => term.Monomial)];
    }

    public bool Equals(DimTerm other) => Coefficient == other.Coefficient && Monomial.Equals(other.Monomial);

    public override bool Equals(object? obj) => obj is DimTerm other && Equals(other);

    public override int GetHashCode() => unchecked(Monomial.GetHashCode() * 31 + Coefficient.GetHashCode());

    public int CompareTo(DimTerm other)
    {
        var byMonomial = Monomial.CompareTo(other.Monomial);
        return byMonomial != 0 ? byMonomial : Coefficient.CompareTo(other.Coefficient);
    }
}
