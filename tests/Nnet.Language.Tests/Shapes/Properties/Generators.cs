using FsCheck;
using FsCheck.Fluent;
using Nnet.Language.Shapes;

namespace Nnet.Language.Tests.Shapes.Properties;

/// <summary>Random expressions, statements and problems over two dimensions and a hyperparameter.</summary>
internal static class Generators
{
    public static readonly DimSymbol A = new("A", 1, DimSymbolKind.Dimension);
    public static readonly DimSymbol B = new("B", 2, DimSymbolKind.Dimension);
    public static readonly DimSymbol K = new("k", 3, DimSymbolKind.Hyperparameter);

    /// <summary>Dimensions of 1 to 13, hyperparameters of -3 to 7.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<DimSymbol, long>> AllSizes { get; } =
    [
        .. from a in Enumerable.Range(1, 13) from b in Enumerable.Range(1, 9) from k in Enumerable.Range(-3, 11)
           select new Dictionary<DimSymbol, long> { [A] = a, [B] = b, [K] = k },
    ];

    public static Gen<Expression> Expression => Gen.Sized(size => ExpressionOf(Math.Min(3, 1 + size / 15)));

    public static Gen<Statement> Statement =>
        from relation in Gen.Elements("==", "==", ">=", ">=", "<", "!=", "|", "|", "not |")
        from left in Expression
        from right in relation.Contains('|') ? Divisor : Expression
        select new Statement(relation, left, right);

    /// <summary>Facts as people write them, and a statement that may follow.</summary>
    public static Gen<Problem> Problem =>
        from facts in Gen.ListOf(Fact, 2)
        from claim in Gen.Frequency((2, Statement), (3, Related))
        select new Problem([.. facts], claim);

    private static Gen<Expression> Leaf => Gen.Frequency(
        (3, Gen.Elements<Expression>(new Expression.Symbol(A), new Expression.Symbol(B))),
        (1, Gen.Constant<Expression>(new Expression.Symbol(K))),
        (2, Gen.Choose(-3, 6).Select(Expression (value) => new Expression.Number(value))));

    private static Gen<Expression> Divisor => Gen.Frequency(
        (4, Gen.Elements(2, 2, 3, 4, 6, -2).Select(Expression (value) => new Expression.Number(value))),
        (1, Gen.Elements<Expression>(new Expression.Symbol(A), new Expression.Symbol(K))));

    private static Gen<Statement> Fact => Gen.Frequency(
        (3, from symbol in Gen.Elements(A, B, K) from divisor in Divisor select new Statement("|", new Expression.Symbol(symbol), divisor)),
        (3, from symbol in Gen.Elements(A, B, K)
            from value in Gen.Choose(0, 6)
            from relation in Gen.Elements(">=", "<", "!=")
            select new Statement(relation, new Expression.Symbol(symbol), new Expression.Number(value))),
        (1, Statement));

    /// <summary>Two ways to write much the same: provable more often than two random sides.</summary>
    private static Gen<Statement> Related =>
        from relation in Gen.Elements("==", ">=")
        from left in Expression
        from divisor in Divisor
        from shape in Gen.Choose(0, 5)
        from offset in Gen.Choose(0, 2)
        select new Statement(relation, new Expression.Binary("+", left, new Expression.Number(relation == "==" ? 0 : offset)), Rewritten(left, divisor, shape));

    private static Expression Rewritten(Expression e, Expression d, int shape) => shape switch
    {
        0 => new Expression.Binary("*", d, new Expression.Binary("//", e, d)),
        1 => new Expression.Binary("+", new Expression.Binary("*", d, new Expression.Binary("//", e, d)), new Expression.Binary("%", e, d)),
        2 => new Expression.Binary("//", new Expression.Binary("*", e, d), d),
        3 => new Expression.Binary("min", e, new Expression.Binary("+", e, d)),
        4 => new Expression.Binary("-", new Expression.Binary("ceil", new Expression.Binary("+", e, d), d), new Expression.Number(1)),
        _ => new Expression.Binary("-", new Expression.Binary("+", e, d), d),
    };

    private static Gen<Expression> ExpressionOf(int depth) => depth == 0 ? Leaf : Gen.Frequency(
        (1, Leaf),
        (4, from symbol in Gen.Elements("+", "-", "*", "min", "max")
            from left in ExpressionOf(depth - 1)
            from right in ExpressionOf(depth - 1)
            select (Expression)new Expression.Binary(symbol, left, right)),
        (4, from symbol in Gen.Elements("//", "//", "%", "ceil")
            from left in ExpressionOf(depth - 1)
            from right in Divisor
            select (Expression)new Expression.Binary(symbol, left, right)));
}

/// <summary>Facts and a claim.</summary>
internal sealed record Problem(IReadOnlyList<Statement> Facts, Statement Claim)
{
    public Facts ToFacts() => Nnet.Language.Shapes.Facts.None.Assume(Facts.Select(fact => fact.ToCondition()));

    /// <summary>The sizes for which every fact holds.</summary>
    public IEnumerable<IReadOnlyDictionary<DimSymbol, long>> Allowed => Generators.AllSizes.Where(sizes => Facts.All(fact => fact.Evaluate(sizes) == true));

    public override string ToString() => $"given {string.Join(" and ", Facts)}: {Claim}";
}
