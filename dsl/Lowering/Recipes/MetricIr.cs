using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Values;

namespace Nnet.Language.Lowering.Recipes;

/// <summary>A metric of a recipe; <paramref name="Name"/> in snake_case is what <c>validation.NAME</c> means (<c>accuracy</c>, <c>f1</c>).</summary>
public abstract record MetricIr(string Name, LineRef Line);

/// <summary>A row of the table.</summary>
/// <param name="Row">The row's name (<c>Accuracy</c>).</param>
/// <param name="Inputs">The prediction and the target.</param>
public sealed record RowMetricIr(string Name, LineRef Line, string Row, EquatableArray<BindingIr> Inputs, EquatableArray<ArgumentIr> Arguments)
    : MetricIr(Name, Line);

/// <summary>Another loss declaration, or an expression, averaged over samples.</summary>
/// <param name="Inputs">The values that the body takes, in the order of their ids.</param>
public sealed record ExpressionMetricIr(string Name, LineRef Line, EquatableArray<BindingIr> Inputs, EquatableArray<ValueIr> Values, EquatableArray<StatementIr> Body)
    : MetricIr(Name, Line);

/// <summary>A loss declaration used as a metric.</summary>
public sealed record LossMetricIr(string Name, LineRef Line, LossUseIr Loss) : MetricIr(Name, Line);
