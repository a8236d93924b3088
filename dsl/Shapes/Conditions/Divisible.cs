namespace Nnet.Language.Shapes;

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
