using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Puts values in place of symbols and hyperparameters.</summary>
internal static class PlainSubstitution
{
    public static IrValue Apply(IrValue value, IReadOnlyDictionary<DimSymbol, Dim> dims, IReadOnlyDictionary<string, IrValue> hyperparameters)
    {
        IrValue Next(IrValue inner) => Apply(inner, dims, hyperparameters);
        switch (value)
        {
            case DimValue dim:
                return new DimValue(dim.Dim.Substitute(dims));
            case HyperparameterValue parameter when hyperparameters.TryGetValue(parameter.Name, out var known):
                return known;
            case ListValue list:
                return new ListValue(list.Items.Select(Next).ToEquatable());
            case ArithmeticValue arithmetic:
                var (left, right) = (Next(arithmetic.Left), Next(arithmetic.Right));
                return PlainComparisons.TryFold(arithmetic.Operator, left, right) is { } truth && Symbols.IsComparison(arithmetic.Operator)
                    ? new BoolValue(truth)
                    : PlainArithmetic.TryApply(arithmetic.Operator, left, right, Facts.None) ?? new ArithmeticValue(arithmetic.Operator, left, right);
            case UnaryValue { Operator: "-" } unary:
                return PlainArithmetic.TryNegate(Next(unary.Operand)) ?? unary;
            case UnaryValue unary:
                var operand = Next(unary.Operand);
                return PlainFunctions.TryFold(unary.Operator, operand) ?? new UnaryValue(unary.Operator, operand);
            case ConditionValue condition:
                return PlainConditions.AsValue(condition.Condition.Substitute(dims));
            case ConditionalValue conditional:
                var decided = conditional.Condition.Substitute(dims);
                return decided.Evaluate(new Dictionary<DimSymbol, long>()) switch
                {
                    true => Next(conditional.Then),
                    false => Next(conditional.Else),
                    _ => new ConditionalValue(decided, Next(conditional.Then), Next(conditional.Else)),
                };
            default:
                return value;
        }
    }
}
