using System.Collections.Immutable;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>The conditions of one evaluation that the algebra does not look into, numbered by first appearance.</summary>
internal sealed class OpaqueConditions
{
    private readonly List<IrValue> _values = [];

    /// <summary>The meaning of each number.</summary>
    public ImmutableArray<OpaqueIr> All => [.. _values.Select((value, index) => new OpaqueIr(index, value))];

    /// <summary>The condition of this value; the same value gives the same condition.</summary>
    public Condition ConditionOf(IrValue value)
    {
        if (value is UnaryValue { Operator: "not" } negated) return ConditionOf(negated.Operand).Negate();
        var index = _values.IndexOf(value);
        if (index < 0)
        {
            index = _values.Count;
            _values.Add(value);
        }

        return new OpaqueCondition(PlainText.Of(value), index);
    }
}
