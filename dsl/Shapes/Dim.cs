using System.Collections.Immutable;
using System.Numerics;

namespace Nnet.Language.Shapes;

/// <summary>
/// An integer expression over sizes and hyperparameters, in canonical form: a polynomial with integer coefficients over symbols,
/// floor divisions, minima and maxima. Two dims that are equal as polynomials are equal as values.
/// Arithmetic never overflows. What only holds under facts (<c>where</c>) is asked of <see cref="Facts"/>.
/// </summary>
public sealed class Dim : IEquatable<Dim>, IComparable<Dim>
{
    private readonly int _hash;

    private Dim(ImmutableArray<DimTerm> terms)
    {
        Terms = terms;
        var hash = 23;
        foreach (var term in terms)
        {
            hash = unchecked(hash * 37 + term.Monomial.GetHashCode() * 5 + term.Coefficient.GetHashCode());
            IsPlain &= term.Monomial.IsPlain;
        }

        _hash = hash;
    }

    public static Dim Zero { get; } = new([]);

    public static Dim One { get; } = Of(1);

    internal ImmutableArray<DimTerm> Terms { get; }

    /// <summary>True for a polynomial over symbols alone: no division, minimum or maximum in it.</summary>
    internal bool IsPlain { get; } = true;

    public bool IsConstant => Terms.Length == 0 || (Terms.Length == 1 && Terms[0].Monomial.Degree == 0);

    public static Dim Of(long value) => value == 0 ? Zero : new([new(Monomial.One, value)]);

    public static Dim Of(DimSymbol symbol) => OfAtom(new SymbolAtom(symbol));

    public static implicit operator Dim(long value) => Of(value);

    public static implicit operator Dim(DimSymbol symbol) => Of(symbol);

    public static Dim operator +(Dim left, Dim right) =>
        left.Terms.IsEmpty ? right : right.Terms.IsEmpty ? left : OfTerms(DimTerm.Add(left.Terms, right.Terms));

    public static Dim operator -(Dim left, Dim right) => left + -right;

    public static Dim operator -(Dim value) => value.Scale(BigInteger.MinusOne);

    public static Dim operator *(Dim left, Dim right)
    {
        if (left.TryGetBig(out var factor)) return right.Scale(factor);
        return right.TryGetBig(out factor) ? left.Scale(factor) : new(DimTerm.Multiply(left.Terms, right.Terms));
    }

    /// <summary><c>a // b</c>, rounded towards minus infinity as in Python; undefined (see <see cref="Evaluate"/>) where b is 0.</summary>
    public static Dim FloorDiv(Dim numerator, Dim denominator) => DimDivision.Floor(numerator, denominator);

    /// <summary><c>a % b</c> with the sign of b, as in Python: <c>a - b * (a // b)</c>.</summary>
    public static Dim Mod(Dim numerator, Dim denominator) => numerator - denominator * FloorDiv(numerator, denominator);

    /// <summary><c>ceil(a / b)</c>, rounded towards plus infinity.</summary>
    public static Dim CeilDiv(Dim numerator, Dim denominator) =>
        denominator.TryGetBig(out var value) && value.Sign > 0 ? FloorDiv(numerator + denominator - One, denominator) : -FloorDiv(-numerator, denominator);

    public static Dim Min(Dim left, Dim right) => ExtremumAtom.Of(isMax: false, [left, right]);

    public static Dim Max(Dim left, Dim right) => ExtremumAtom.Of(isMax: true, [left, right]);

    public static Dim Product(IEnumerable<Dim> factors) => factors.Aggregate(One, (product, factor) => product * factor);

    public static Dim Sum(IEnumerable<Dim> terms) => terms.Aggregate(Zero, (sum, term) => sum + term);

    /// <summary>True with the value where this is a constant that a long holds.</summary>
    public bool TryGetConstant(out long value)
    {
        if (TryGetBig(out var big) && big >= long.MinValue && big <= long.MaxValue)
        {
            value = (long)big;
            return true;
        }

        value = 0;
        return false;
    }

    /// <summary>The symbols in it, each once, in order; those inside of divisions, minima and maxima too.</summary>
    public ImmutableArray<DimSymbol> Symbols
    {
        get
        {
            var symbols = new SortedSet<DimSymbol>();
            CollectSymbols(symbols);
            return [.. symbols];
        }
    }

    public Dim Substitute(IReadOnlyDictionary<DimSymbol, Dim> values) =>
        IsConstant ? this : Rewrite(atom => atom is SymbolAtom symbol && values.TryGetValue(symbol.Symbol, out var value) ? value : null);

    /// <summary>The number for the given sizes; null where a symbol has none, a division is by 0, or the result exceeds a long.</summary>
    public long? Evaluate(IReadOnlyDictionary<DimSymbol, long> values) =>
        DimEvaluation.TryEvaluate(this, values) is { } big && big >= long.MinValue && big <= long.MaxValue ? (long)big : null;

    public bool Equals(Dim? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || _hash != other._hash || Terms.Length != other.Terms.Length) return false;
        for (var i = 0; i < Terms.Length; i++)
            if (!Terms[i].Equals(other.Terms[i])) return false;
        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Dim);

    public override int GetHashCode() => _hash;

    public static bool operator ==(Dim? left, Dim? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(Dim? left, Dim? right) => !(left == right);

    /// <summary>An arbitrary but fixed order, by terms; it says nothing about the values.</summary>
    public int CompareTo(Dim? other)
    {
        if (other is null) return 1;
        for (var i = 0; i < Terms.Length && i < other.Terms.Length; i++)
        {
            var order = Terms[i].CompareTo(other.Terms[i]);
            if (order != 0) return order;
        }

        return Terms.Length.CompareTo(other.Terms.Length);
    }

    /// <summary>In the language's own notation: <c>(H + 1) // 2</c>, <c>2 * width + 1</c>.</summary>
    public override string ToString() => DimPrinter.Print(this);

    internal static Dim OfAtom(DimAtom atom) => new([new(Monomial.Of(atom), BigInteger.One)]);

    internal static Dim OfTerms(ImmutableArray<DimTerm> terms) => terms.IsEmpty ? Zero : new(terms);

    internal static Dim OfBig(BigInteger value) => value.IsZero ? Zero : new([new(Monomial.One, value)]);

    internal bool TryGetBig(out BigInteger value)
    {
        value = Terms.IsEmpty ? BigInteger.Zero : Terms[0].Coefficient;
        return IsConstant;
    }

    internal BigInteger ConstantTerm => !Terms.IsEmpty && Terms[Terms.Length - 1].Monomial.Degree == 0 ? Terms[Terms.Length - 1].Coefficient : BigInteger.Zero;

    internal Dim Scale(BigInteger factor)
    {
        if (factor.IsOne || Terms.IsEmpty) return this;
        if (factor.IsZero) return Zero;
        var terms = ImmutableArray.CreateBuilder<DimTerm>(Terms.Length);
        foreach (var term in Terms) terms.Add(new(term.Monomial, term.Coefficient * factor));
        return new(terms.MoveToImmutable());
    }

    /// <summary>The atom that this dim is, alone and with coefficient 1; null otherwise.</summary>
    internal DimAtom? TryGetAtom() =>
        Terms.Length == 1 && Terms[0].Coefficient.IsOne && Terms[0].Monomial.Degree == 1 ? Terms[0].Monomial.Factors[0].Atom : null;

    /// <summary>Replaces atoms: by what <paramref name="rewrite"/> returns, or, where that is null, by the atom over rewritten operands.</summary>
    internal Dim Rewrite(Func<DimAtom, Dim?> rewrite)
    {
        if (IsConstant) return this;
        var sum = Zero;
        foreach (var term in Terms)
        {
            var product = OfBig(term.Coefficient);
            foreach (var (atom, power) in term.Monomial.Factors)
            {
                var value = rewrite(atom) ?? atom.Rebuild(rewrite);
                for (var i = 0; i < power; i++) product *= value;
            }

            sum += product;
        }

        return sum;
    }

    /// <summary>Every atom in it, inner ones too, innermost first; an atom may come twice.</summary>
    internal IEnumerable<DimAtom> Atoms()
    {
        foreach (var term in Terms)
        {
            foreach (var (atom, _) in term.Monomial.Factors)
            {
                foreach (var inner in atom.Operands.SelectMany(operand => operand.Atoms())) yield return inner;
                yield return atom;
            }
        }
    }

    private void CollectSymbols(SortedSet<DimSymbol> symbols)
    {
        foreach (var term in Terms)
        {
            foreach (var (atom, _) in term.Monomial.Factors)
            {
                if (atom is SymbolAtom symbol) symbols.Add(symbol.Symbol);
                else foreach (var operand in atom.Operands) operand.CollectSymbols(symbols);
            }
        }
    }
}
