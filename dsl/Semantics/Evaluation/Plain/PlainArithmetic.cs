using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Arithmetic on plain numbers: exact on integers, folded where all is known, kept as an expression else.</summary>
internal static class PlainArithmetic
{
    /// <summary>The value of <c>left op right</c>; null where the kinds do not fit, or an exact division cannot be shown to be one.</summary>
    public static IrValue? TryApply(string op, IrValue left, IrValue right, Facts facts)
    {
        if (!PlainKinds.IsNumber(left) || !PlainKinds.IsNumber(right)) return null;
        if (left is DimValue a && right is DimValue b && TryIntegers(op, a.Dim, b.Dim, facts, out var dim)) return dim;
        if (TryNumber(left) is { } x && TryNumber(right) is { } y) return Fold(op, x, y);
        return new ArithmeticValue(op, left, right);
    }

    /// <summary><c>-value</c>; null where it is no number.</summary>
    public static IrValue? TryNegate(IrValue value) => value switch
    {
        DimValue dim => new DimValue(-dim.Dim),
        NumberValue number => new NumberValue(-number.Number),
        _ when PlainKinds.Of(value) == PlainKind.Float => new UnaryValue("-", value),
        _ => null,
    };

    /// <summary>The number, where it is known.</summary>
    public static double? TryNumber(IrValue value) => value switch
    {
        NumberValue number => number.Number,
        DimValue dim when dim.Dim.TryGetConstant(out var constant) => constant,
        _ => null,
    };

    private static bool TryIntegers(string op, Dim a, Dim b, Facts facts, out IrValue? result)
    {
        result = null;
        Dim? dim = op switch
        {
            "+" => a + b,
            "-" => a - b,
            "*" => a * b,
            "//" => IsZero(b) ? null : facts.FloorDiv(a, b),
            "%" => IsZero(b) ? null : facts.Mod(a, b),
            "min" => facts.Min(a, b),
            "max" => facts.Max(a, b),
            "/" => IsZero(b) ? null : facts.DivideExactly(a, b),
            "**" => Power(a, b),
            _ => null,
        };
        if (dim is not null)
        {
            result = new DimValue(dim);
            return true;
        }

        return op == "/" && !(a.IsConstant && b.IsConstant);
    }

    private static bool IsZero(Dim dim) => dim.TryGetConstant(out var value) && value == 0;

    private static Dim? Power(Dim value, Dim exponent)
    {
        if (!exponent.TryGetConstant(out var times) || times is < 0 or > 16) return null;
        return Dim.Product(Enumerable.Repeat(value, (int)times));
    }

    private static IrValue? Fold(string op, double x, double y) => op switch
    {
        "+" => new NumberValue(x + y),
        "-" => new NumberValue(x - y),
        "*" => new NumberValue(x * y),
        "/" => y == 0 ? null : new NumberValue(x / y),
        "//" => y == 0 ? null : new NumberValue(Math.Floor(x / y)),
        "%" => y == 0 ? null : new NumberValue(x - (y * Math.Floor(x / y))),
        "**" => new NumberValue(Math.Pow(x, y)),
        "min" => new NumberValue(Math.Min(x, y)),
        "max" => new NumberValue(Math.Max(x, y)),
        _ => null,
    };
}
