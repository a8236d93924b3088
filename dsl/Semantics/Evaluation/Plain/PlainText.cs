using System.Globalization;
using Nnet.Language.Lowering.Values;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Plain values in the language's notation, for messages.</summary>
internal static class PlainText
{
    public static string Of(IrValue value) => value switch
    {
        DimValue dim => dim.Dim.ToString(),
        NumberValue number => Number(number.Number),
        BoolValue boolean => boolean.Value ? "true" : "false",
        TextValue text => "\"" + text.Text + "\"",
        ChoiceValue choice => choice.Name,
        ListValue list => "(" + string.Join(", ", list.Items.Select(Of)) + ")",
        HyperparameterValue parameter => parameter.Name,
        ArithmeticValue arithmetic => $"{Of(arithmetic.Left)} {arithmetic.Operator} {Of(arithmetic.Right)}",
        UnaryValue { Operator: "-" or "not" } unary => $"{unary.Operator}{(unary.Operator == "not" ? " " : "")}{Of(unary.Operand)}",
        UnaryValue unary => $"{unary.Operator}({Of(unary.Operand)})",
        ConditionalValue conditional => $"if {conditional.Condition} then {Of(conditional.Then)} else {Of(conditional.Else)}",
        ConditionValue condition => condition.Condition.ToString(),
        _ => "none",
    };

    public static string Describe(IrValue value) => PlainKinds.Of(value) switch
    {
        PlainKind.Int => $"the int {Of(value)}",
        PlainKind.Float => $"the float {Of(value)}",
        PlainKind.Bool => $"the bool {Of(value)}",
        PlainKind.String => $"the string {Of(value)}",
        PlainKind.Choice => $"the word {Of(value)}",
        PlainKind.List => $"the tuple {Of(value)}",
        _ => "nothing",
    };

    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
