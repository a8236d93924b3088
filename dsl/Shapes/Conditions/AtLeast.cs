namespace Nnet.Language.Shapes;

/// <summary><c>Left >= Right</c>.</summary>
public sealed record AtLeast(Dim Left, Dim Right) : Comparison(Left, Right)
{
    public override Condition Negate() => new Less(Left, Right);

    public override Condition Substitute(IReadOnlyDictionary<DimSymbol, Dim> values) => new AtLeast(Left.Substitute(values), Right.Substitute(values));

    private protected override bool? Holds(System.Numerics.BigInteger left, System.Numerics.BigInteger right) => left >= right;

    public override string ToString() => Left.IsConstant && !Right.IsConstant ? $"{Right} <= {Left}" : $"{Left} >= {Right}";
}
