namespace Nnet.Language.Shapes;

public sealed record NotEqual(Dim Left, Dim Right) : Comparison(Left, Right)
{
    public override Condition Negate() => new Equal(Left, Right);

    public override Condition Substitute(IReadOnlyDictionary<DimSymbol, Dim> values) => new NotEqual(Left.Substitute(values), Right.Substitute(values));

    private protected override bool? Holds(System.Numerics.BigInteger left, System.Numerics.BigInteger right) => left != right;

    public override string ToString() => $"{Left} != {Right}";
}
