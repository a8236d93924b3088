using Nnet.Language.Lowering.Values;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>The kinds of plain values, as the language names them.</summary>
internal enum PlainKind
{
    Int,
    Float,
    Bool,
    String,
    Choice,
    List,
    None,
}

/// <summary>Finds the kind of a plain value.</summary>
internal static class PlainKinds
{
    public static PlainKind Of(IrValue value) => value switch
    {
        DimValue => PlainKind.Int,
        NumberValue => PlainKind.Float,
        BoolValue or ConditionValue => PlainKind.Bool,
        TextValue => PlainKind.String,
        ChoiceValue => PlainKind.Choice,
        ListValue => PlainKind.List,
        HyperparameterValue parameter => Of(parameter.Type),
        ArithmeticValue { Operator: "==" or "!=" or "<" or "<=" or ">" or ">=" or "and" or "or" } => PlainKind.Bool,
        ArithmeticValue => PlainKind.Float,
        UnaryValue { Operator: "not" } => PlainKind.Bool,
        UnaryValue => PlainKind.Float,
        ConditionalValue conditional => Of(conditional.Then) == PlainKind.Int ? Of(conditional.Else) : Of(conditional.Then),
        _ => PlainKind.None,
    };

    public static PlainKind Of(HyperparameterType type) => type switch
    {
        HyperparameterType.Int => PlainKind.Int,
        HyperparameterType.Float => PlainKind.Float,
        HyperparameterType.Bool => PlainKind.Bool,
        _ => PlainKind.String,
    };

    public static bool IsNumber(IrValue value) => Of(value) is PlainKind.Int or PlainKind.Float;
}
