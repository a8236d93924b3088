namespace Nnet.Language.Shapes;

public sealed record Not(Condition Inner) : Condition
{
    public override IEnumerable<DimSymbol> Symbols => Inner.Symbols;

    public override bool? Evaluate(IReadOnlyDictionary<DimSymbol, long> values) => !Inner.Evaluate(values);

    public override Condition Substitute(IReadOnlyDictionary<DimSymbol, Dim> values) => new Not(Inner.Substitute(values));

    public override Condition Negate() => Inner;

    public override string ToString() => Inner is Divisible divisible ? divisible.ToString().Replace("== 0", "!= 0") : $"not ({Inner})";
}
