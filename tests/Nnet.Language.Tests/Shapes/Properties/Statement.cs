using Nnet.Language.Shapes;

namespace Nnet.Language.Tests.Shapes.Properties;

/// <summary>A condition on two expressions, evaluated in the plain way.</summary>
internal sealed record Statement(string Relation, Expression Left, Expression Right)
{
    public Condition ToCondition()
    {
        var (left, right) = (Left.ToDim(), Right.ToDim());
        return Relation switch
        {
            "==" => new Equal(left, right),
            "!=" => new NotEqual(left, right),
            ">=" => new AtLeast(left, right),
            "<" => new Less(left, right),
            "|" => new Divisible(left, right),
            _ => new Not(new Divisible(left, right)),
        };
    }

    /// <summary>Null where it has no value.</summary>
    public bool? Evaluate(IReadOnlyDictionary<DimSymbol, long> sizes)
    {
        if (Left.Evaluate(sizes) is not { } left || Right.Evaluate(sizes) is not { } right) return null;
        return Relation switch
        {
            "==" => left == right,
            "!=" => left != right,
            ">=" => left >= right,
            "<" => left < right,
            "|" => right == 0 ? null : left % right == 0,
            _ => right == 0 ? null : left % right != 0,
        };
    }

    public override string ToString() => $"{Left} {Relation} {Right}";
}
