namespace Nnet.Language.Shapes;

internal sealed class SymbolAtom(DimSymbol symbol) : DimAtom
{
    public DimSymbol Symbol { get; } = symbol;

    protected override int Order => 0;

    public override IEnumerable<Dim> Operands => [];

    public override bool Equals(DimAtom? other) => other is SymbolAtom atom && Symbol.Equals(atom.Symbol);

    protected override int CompareSame(DimAtom other) => Symbol.CompareTo(((SymbolAtom)other).Symbol);

    public override int GetHashCode() => Symbol.GetHashCode();

    public override Dim Rebuild(Func<DimAtom, Dim?> rewrite) => Dim.OfAtom(this);
}
