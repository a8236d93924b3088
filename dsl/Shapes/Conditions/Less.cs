namespace Nnet.Language.Shapes;

/// <summary><c>Left &lt; Right</c>.</summary>
public sealed record Less(Dim Left, Dim Right) : Comparison(Left, Right)
{
    public override Condition Negate() => new AtLeast(Left, Right);

    public override Condition Substitute(IReadOnlyDictionary<DimSymbol, Dim> values) => new Less(Left.Substitute(values), Right.Substitute(values));

    private protected override bool? Holds(System.Numerics.BigInteger left, System.Numerics.BigInteger right) => left < right;

    public override string ToString() => Left.IsConstant && !Right.IsConstant ? $"{Right} > {Left}" : $"{Left} < {Right}";
}
