using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Settings;

/// <summary>Arithmetic on numbers and constants, as settings use it: <c>1/16</c>, <c>-1</c>, <c>2 * classes</c>. Whole numbers stay whole where they can.</summary>
internal sealed class SettingArithmetic(IReadOnlyDictionary<string, IrValue> constants)
{
    /// <summary>The value; null for what is no arithmetic on known numbers.</summary>
    public ArgumentValue? TryEvaluate(ExpressionSyntax expression) => expression switch
    {
        NumberSyntax { IsInteger: true, IsPercent: false } number => ArgumentValue.Of((long)number.Value),
        NumberSyntax number => ArgumentValue.Of(number.Value),
        ParenthesizedSyntax inner => TryEvaluate(inner.Inner),
        NameExpressionSyntax name => constants.TryGetValue(name.Name.Text, out var value) ? Constant(value) : null,
        UnarySyntax { Operator: UnaryOperator.Negate } negate => Combine(BinaryOperator.Subtract, ArgumentValue.Of(0), TryEvaluate(negate.Operand)),
        BinarySyntax binary => Combine(binary.Operator, TryEvaluate(binary.Left), TryEvaluate(binary.Right)),
        _ => null,
    };

    /// <summary>The number of a value; null for words and texts.</summary>
    public static double? ToNumber(ArgumentValue value) => value switch
    {
        ArgumentValue.Int { Value: var dim } when dim.TryGetConstant(out var whole) => whole,
        ArgumentValue.Float number => number.Value,
        _ => null,
    };

    private static ArgumentValue? Constant(IrValue value) => value switch
    {
        DimValue { Dim: var dim } => new ArgumentValue.Int(dim),
        NumberValue number => ArgumentValue.Of(number.Number),
        BoolValue truth => ArgumentValue.Of(truth.Value),
        TextValue text => new ArgumentValue.String(text.Text),
        _ => null,
    };

    private static ArgumentValue? Combine(BinaryOperator @operator, ArgumentValue? left, ArgumentValue? right)
    {
        if (left is null || right is null || ToNumber(left) is not { } a || ToNumber(right) is not { } b) return null;
        double? result = @operator switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Subtract => a - b,
            BinaryOperator.Multiply => a * b,
            BinaryOperator.Divide when b != 0 => a / b,
            BinaryOperator.FloorDivide when b != 0 => Math.Floor(a / b),
            BinaryOperator.Remainder when b != 0 => a - (b * Math.Floor(a / b)),
            BinaryOperator.Power => Math.Pow(a, b),
            _ => null,
        };
        if (result is not { } number || double.IsNaN(number) || double.IsInfinity(number)) return null;
        var isWhole = left is ArgumentValue.Int && right is ArgumentValue.Int && number == Math.Floor(number) && Math.Abs(number) < 1e15;
        return isWhole ? ArgumentValue.Of((long)number) : ArgumentValue.Of(number);
    }
}
