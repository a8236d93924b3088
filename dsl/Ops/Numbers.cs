using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Element types under arithmetic, as PyTorch promotes them.</summary>
internal static class Numbers
{
    /// <summary>What stays of a label or token once it is counted with: a plain integer.</summary>
    public static ElementType Plain(ElementType type) => type.IsInteger ? ElementType.Int64 : type;

    /// <summary>What holds the values of all: their type where it is one, a plain integer for labels and tokens of different counts.</summary>
    public static ElementType Common(IEnumerable<ElementType> types) => types.Aggregate((left, right) => left == right ? left : Plain(left));

    /// <summary>The type that holds both: bool, then int, then float16 and bfloat16, float, float64.</summary>
    public static ElementType Promote(ElementType left, ElementType right)
    {
        (left, right) = (Plain(left), Plain(right));
        if (left == right) return left;
        var (a, b) = (Rank(left), Rank(right));
        if (a == b) return ElementType.Float32;
        return a > b ? left : right;
    }

    private static int Rank(ElementType type) => type switch
    {
        ElementType.Boolean => 0,
        ElementType.Float { Bits: 16 } => 2,
        ElementType.Float { Bits: 32 } => 3,
        ElementType.Float => 4,
        _ => 1,
    };
}
