using System.Globalization;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Modules;

/// <summary><c>budget parameters &lt;= 1_000_000</c>: held against the costs, hyperparameters at their defaults.</summary>
internal static class BudgetChecker
{
    private static readonly string[] Costs = ["parameters", "trainable", "flops", "activations"];

    public static void Check(EvaluationState state, ModuleEvaluation evaluation)
    {
        foreach (var (frame, budget, path) in state.Parameters.Budgets)
            foreach (var limit in budget.Limits) Check(state, frame, limit, path, evaluation);
    }

    private static void Check(EvaluationState state, Frame frame, BudgetLimitSyntax limit, string path, ModuleEvaluation evaluation)
    {
        var place = frame.File.At(limit);
        if (Array.IndexOf(Costs, limit.Cost.Text) < 0)
        {
            state.Fail("NN2001", frame.File.At(limit.Cost), $"There is no cost \"{limit.Cost.Text}\".{Hints.For(limit.Cost.Text, Costs)}");
            return;
        }

        if (state.Expressions.Dim(frame, limit.Limit, "a budget") is not { } bound) return;
        var nodes = evaluation.Graph.Nodes.Where(node => path.Length == 0 || node.Path == path || node.Path.StartsWith(path + ".", StringComparison.Ordinal)).ToList();
        var defaults = Defaults(evaluation);
        var cost = Dim.Sum(nodes.Select(node => Of(node, limit.Cost.Text))).Substitute(defaults);
        var strict = limit.Operator == BinaryOperator.Less;
        Condition holds = strict ? new Less(cost, bound) : new AtLeast(bound, cost);
        switch (state.Facts.Prove(holds))
        {
            case Proof.Holds:
                return;
            case Proof.Refuted:
                var largest = nodes.Where(node => Of(node, limit.Cost.Text).Substitute(defaults).IsConstant).OrderByDescending(node => Number(Of(node, limit.Cost.Text).Substitute(defaults))).FirstOrDefault();
                var hint = largest is null ? "" : $" The largest part is {(limit.Cost.Text is "parameters" or "trainable" ? largest.Path : largest.Operation)} (line {largest.Line.Line}) with {Text(Of(largest, limit.Cost.Text).Substitute(defaults))}.";
                state.Fail(IsNear(cost, bound) ? "NN5002" : "NN5001", frame.File.At(limit), $"{evaluation.Declaration.Name} has {Text(cost)} {limit.Cost.Text}, but its budget is {Text(bound)}.{hint}");
                return;
            default:
                state.Fail("NN3005", place, $"Whether {Text(cost)} {limit.Cost.Text} are within {Text(bound)} depends on sizes that are not known. Bound them with where, or leave the budget away.");
                return;
        }
    }

    /// <summary>Up to a twentieth over: budgets are round numbers, so this is said and does not stop the build.</summary>
    private static bool IsNear(Dim cost, Dim bound) => cost.TryGetConstant(out var found) && bound.TryGetConstant(out var limit) && found <= limit + (limit / 20);

    private static Dim Of(GraphNode node, string cost) => cost switch
    {
        "parameters" => node.Parameters,
        "trainable" => node.Trainable,
        "flops" => node.Flops,
        _ => node.ActivationBytes,
    };

    private static Dictionary<DimSymbol, Dim> Defaults(ModuleEvaluation evaluation)
    {
        var values = new Dictionary<DimSymbol, Dim>();
        foreach (var parameter in evaluation.Signature.Hyperparameters)
            if (parameter is { Symbol: { } symbol, Default: DimValue dim }) values[symbol] = dim.Dim.Substitute(values);
        if (evaluation.Signature.Inputs.FirstOrDefault() is { Type.Shape: { Prefix: null, Dims: { IsEmpty: false } dims } } && dims[0].Symbols is [var batch] && batch.Kind == DimSymbolKind.Dimension) values[batch] = Dim.One;
        return values;
    }

    private static long Number(Dim dim) => dim.TryGetConstant(out var value) ? value : 0;

    private static string Text(Dim dim) => dim.TryGetConstant(out var value) ? value.ToString("N0", CultureInfo.InvariantCulture) : dim.ToString();
}
