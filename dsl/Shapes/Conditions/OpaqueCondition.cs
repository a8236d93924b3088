namespace Nnet.Language.Shapes;

/// <summary>A condition that the algebra does not look into: a boolean hyperparameter, a comparison of floats or strings. Equal text and id mean the same condition.</summary>
public sealed record OpaqueCondition(string Text, int Id) : Condition
{
    public override IEnumerable<DimSymbol> Symbols => [];

    public override bool? Evaluate(IReadOnlyDictionary<DimSymbol, long> values) => null;

    public override Condition Substitute(IReadOnlyDictionary<DimSymbol, Dim> values) => this;

    public override Condition Negate() => new Not(this);

    public override string ToString() => Text;
}
