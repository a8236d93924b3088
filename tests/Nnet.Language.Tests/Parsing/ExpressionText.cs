using Nnet.Language.Syntax;

namespace Nnet.Language.Tests.Parsing;

/// <summary>Expressions with parentheses around everything that binds.</summary>
internal static class ExpressionText
{
    public static string Of(ExpressionSyntax expression) => expression switch
    {
        NumberSyntax number => number.Text,
        BooleanSyntax boolean => boolean.Value ? "true" : "false",
        NameExpressionSyntax name => name.Name.Text,
        ParenthesizedSyntax parenthesized => Of(parenthesized.Inner),
        UnarySyntax { Operator: UnaryOperator.Negate } unary => $"-{Inner(unary.Operand)}",
        UnarySyntax unary => $"not {Inner(unary.Operand)}",
        BinarySyntax binary => $"{Inner(binary.Left)} {Sign(binary.Operator)} {Inner(binary.Right)}",
        _ => expression.GetType().Name,
    };

    private static string Inner(ExpressionSyntax expression) =>
        expression is ParenthesizedSyntax parenthesized ? Inner(parenthesized.Inner) : expression is BinarySyntax or UnarySyntax ? $"({Of(expression)})" : Of(expression);

    private static string Sign(BinaryOperator sign) => sign switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.FloorDivide => "//",
        BinaryOperator.Power => "**",
        BinaryOperator.Equal => "==",
        BinaryOperator.Less => "<",
        BinaryOperator.And => "and",
        BinaryOperator.Or => "or",
        _ => sign.ToString(),
    };
}
