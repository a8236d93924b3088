using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Comparisons of plain values.</summary>
internal static class PlainComparisons
{
    /// <summary>A comparison of integers as a condition; <paramref name="remainder"/> where the left side is <c>a % b</c>.</summary>
    public static Condition Of(string symbol, Dim left, Dim right, (Dim Dividend, Dim Divisor)? remainder)
    {
        var isZero = right.TryGetConstant(out var zero) && zero == 0;
        return symbol switch
        {
            "==" when isZero && remainder is { } pair => new Divisible(pair.Dividend, pair.Divisor),
            "!=" when isZero && remainder is { } pair => new Divisible(pair.Dividend, pair.Divisor).Negate(),
            "==" => new Equal(left, right),
            "!=" => new NotEqual(left, right),
            "<" => new Less(left, right),
            "<=" => new AtLeast(right, left),
            ">" => new Less(right, left),
            _ => new AtLeast(left, right),
        };
    }

    /// <summary>The truth where both sides are known; null else.</summary>
    public static bool? TryFold(string symbol, IrValue left, IrValue right)
    {
        if (PlainArithmetic.TryNumber(left) is { } x && PlainArithmetic.TryNumber(right) is { } y)
        {
            return symbol switch { "==" => x == y, "!=" => x != y, "<" => x < y, "<=" => x <= y, ">" => x > y, _ => x >= y };
        }

        return (left, right) switch
        {
            (TextValue a, TextValue b) when symbol is "==" or "!=" => a.Text == b.Text == (symbol == "=="),
            (BoolValue a, BoolValue b) when symbol is "==" or "!=" => a.Value == b.Value == (symbol == "=="),
            _ => null,
        };
    }
}
