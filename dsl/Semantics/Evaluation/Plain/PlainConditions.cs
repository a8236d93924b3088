using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Conditions as plain values of type bool.</summary>
internal static class PlainConditions
{
    public static IrValue AsValue(Condition condition) => condition switch
    {
        And { Parts.IsEmpty: true } => new BoolValue(true),
        Or { Parts.IsEmpty: true } => new BoolValue(false),
        _ => new ConditionValue(condition),
    };

    /// <summary>A plain value of type bool as a condition; what the algebra cannot look into becomes opaque and is remembered.</summary>
    public static Condition? TryAsCondition(IrValue value, OpaqueConditions opaque) => value switch
    {
        BoolValue boolean => boolean.Value ? Condition.True : Condition.False,
        ConditionValue condition => condition.Condition,
        _ when PlainKinds.Of(value) == PlainKind.Bool => opaque.ConditionOf(value),
        _ => null,
    };
}
