namespace Nnet.Language.Shapes;

public sealed record Equal(Dim Left, Dim Right) : Comparison(Left, Right)
{
    public override Condition Negate() => new NotEqual(Left, Right);

    public override Condition Substitute(IReadOnlyDictionary<DimSymbol, Dim> values) => new Equal(Left.Substitute(values), Right.Substitute(values));

    private protected override bool? Holds(System.Numerics.BigInteger left, System.Numerics.BigInteger right) => left == right;

    public override string ToString() => $"{Left} == {Right}";
}
