namespace Nnet.Language.Shapes;

/// <summary>A condition on two integer expressions.</summary>
public abstract record Comparison(Dim Left, Dim Right) : Condition
{
    public override IEnumerable<DimSymbol> Symbols => Left.Symbols.Concat(Right.Symbols).Distinct();

    public override bool? Evaluate(IReadOnlyDictionary<DimSymbol, long> values) =>
        DimEvaluation.TryEvaluate(Left, values) is { } left && DimEvaluation.TryEvaluate(Right, values) is { } right ? Holds(left, right) : null;

    private protected abstract bool? Holds(System.Numerics.BigInteger left, System.Numerics.BigInteger right);
}
