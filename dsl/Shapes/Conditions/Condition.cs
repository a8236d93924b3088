namespace Nnet.Language.Shapes;

/// <summary>A statement about sizes and hyperparameters: what <c>where</c>, <c>assert</c> and <c>if</c> say, and what operations require.</summary>
public abstract record Condition
{
    private protected Condition()
    {
    }

    public static Condition True { get; } = new And([]);

    public static Condition False { get; } = new Or([]);

    /// <summary>Whether it holds for the given sizes; null where a value is missing or a division is by 0.</summary>
    public abstract bool? Evaluate(IReadOnlyDictionary<DimSymbol, long> values);

    public abstract Condition Substitute(IReadOnlyDictionary<DimSymbol, Dim> values);

    /// <summary>The condition that holds exactly where this one does not.</summary>
    public abstract Condition Negate();

    public abstract IEnumerable<DimSymbol> Symbols { get; }

    /// <summary>In the language's notation: <c>H % 4 == 0</c>.</summary>
    public abstract override string ToString();

    public static Condition Positive(Dim dim) => new AtLeast(dim, Dim.One);

    public static Condition AtMost(Dim smaller, Dim larger) => new AtLeast(larger, smaller);

    public static Condition All(IEnumerable<Condition> parts)
    {
        var all = And.Flatten(parts);
        return all.Length == 1 ? all[0] : new And(all);
    }
}
