namespace Nnet.Language.Shapes;

/// <summary>A condition on two integer expressions.</summary>
public abstract record Comparison(Dim Left, Dim Right) : Condition
{
    public override IEnumerable<DimSymbol> Symbols => Left.Symbols.Concat(Right.Symbols).Distinct();

    public override bool? Evaluate(IReadOnlyDictionary<DimSymbol, long> values) =>
        DimEvaluation.TryEvaluate(Left, values) is { } left && DimEvaluation.TryEvaluate(Right, values) is { } right ? Holds(left, right) : null;

    private protected abstract bool? Holds(System.Numerics.BigInteger left, System.Numerics.BigInteger right);
}

public sealed record Equal(Dim Left, Dim Right) : Comparison(Left, Right)
{
    public override Condition Negate() => new NotEqual(Left, Right);

    public override Condition Substitute(IReadOnlyDictionary<DimSymbol, Dim> values) => new Equal(Left.Substitute(values), Right.Substitute(values));

    private protected override bool? Holds(System.Numerics.BigInteger left, System.Numerics.BigInteger right) => left == right;

    public override string ToString() => $"{Left} == {Right}";
}

public sealed record NotEqual(Dim Left, Dim Right) : Comparison(Left, Right)
{
    public override Condition Negate() => new Equal(Left, Right);

    public override Condition Substitute(IReadOnlyDictionary<DimSymbol, Dim> values) => new NotEqual(Left.Substitute(values), Right.Substitute(values));

    private protected override bool? Holds(System.Numerics.BigInteger left, System.Numerics.BigInteger right) => left != right;

    public override string ToString() => $"{Left} != {Right}";
}

/// <summary><c>Left >= Right</c>.</summary>
public sealed record AtLeast(Dim Left, Dim Right) : Comparison(Left, Right)
{
    public override Condition Negate() => new Less(Left, Right);

    public override Condition Substitute(IReadOnlyDictionary<DimSymbol, Dim> values) => new AtLeast(Left.Substitute(values), Right.Substitute(values));

    private protected override bool? Holds(System.Numerics.BigInteger left, System.Numerics.BigInteger right) => left >= right;

    public override string ToString() => Left.IsConstant && !Right.IsConstant ? $"{Right} <= {Left}" : $"{Left} >= {Right}";
}

/// <summary><c>Left &lt; Right</c>.</summary>
public sealed record Less(Dim Left, Dim Right) : Comparison(Left, Right)
{
    public override Condition Negate() => new AtLeast(Left, Right);

    public override Condition Substitute(IReadOnlyDictionary<DimSymbol, Dim> values) => new Less(Left.Substitute(values), Right.Substitute(values));

    private protected override bool? Holds(System.Numerics.BigInteger left, System.Numerics.BigInteger right) => left < right;

    public override string ToString() => Left.IsConstant && !Right.IsConstant ? $"{Right} > {Left}" : $"{Left} < {Right}";
}

/// <summary><c>Left % Right == 0</c>, with a divisor that is not 0.</summary>
public sealed record Divisible(Dim Left, Dim Right) : Comparison(Left, Right)
{
    public override Condition Negate() => new Not(this);

    public override Condition Substitute(IReadOnlyDictionary<DimSymbol, Dim> values) => new Divisible(Left.Substitute(values), Right.Substitute(values));

    private protected override bool? Holds(System.Numerics.BigInteger left, System.Numerics.BigInteger right) => right.IsZero ? null : (left % right).IsZero;

    public override string ToString() => $"{Grouped(Left)} % {Grouped(Right)} == 0";

    private static string Grouped(Dim dim)
    {
        var text = dim.ToString();
        return text.IndexOf(' ') < 0 ? text : $"({text})";
    }
}
