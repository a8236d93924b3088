using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Expressions that are true or false.</summary>
internal sealed class ConditionEvaluator(EvaluationState state)
{
    /// <summary>The condition; null (reported) where the expression is none.</summary>
    public Condition? Evaluate(Frame frame, ExpressionSyntax expression)
    {
        var value = state.Expressions.Evaluate(frame, expression);
        if (value is PoisonValue) return null;
        if (value is PlainValue plain && PlainConditions.TryAsCondition(plain.Content, state.Opaque) is { } condition) return condition;
        state.Fail("NN2004", frame.File.At(expression), $"This is {value.Describe()}, but a condition is needed, such as width % 2 == 0.");
        return null;
    }
}
