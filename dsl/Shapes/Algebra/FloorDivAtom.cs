namespace Nnet.Language.Shapes;

/// <summary><c>Numerator // Denominator</c>, rounded towards minus infinity; undefined where the denominator is 0.</summary>
internal sealed class FloorDivAtom(Dim numerator, Dim denominator) : DimAtom
{
    private readonly int _hash = unchecked(numerator.GetHashCode() * 7919 + denominator.GetHashCode() * 31 + 1);

    public Dim Numerator { get; } = numerator;

    public Dim Denominator { get; } = denominator;

    protected override int Order => 1;

    public override IEnumerable<Dim> Operands => [Numerator, Denominator];

    public override bool Equals(DimAtom? other) =>
        other is FloorDivAtom atom && _hash == atom._hash && Numerator.Equals(atom.Numerator) && Denominator.Equals(atom.Denominator);

    protected override int CompareSame(DimAtom other)
    {
        var atom = (FloorDivAtom)other;
        var byNumerator = Numerator.CompareTo(atom.Numerator);
        return byNumerator != 0 ? byNumerator : Denominator.CompareTo(atom.Denominator);
    }

    public override int GetHashCode() => _hash;

    public override Dim Rebuild(Func<DimAtom, Dim?> rewrite) => Dim.FloorDiv(Numerator.Rewrite(rewrite), Denominator.Rewrite(rewrite));
}
