using System.Collections.Immutable;
using System.Text;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Building;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Ops;
using Nnet.Language.Semantics.Calls;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Semantics.Losses;
using Nnet.Language.Semantics.Modules;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>The metrics of a recipe: rows of the table, declared losses, expressions.</summary>
internal sealed class RecipeMetrics(ProgramModel program, EvaluationState state, Frame frame, RecipeSources sources, LossUseIr? loss)
{
    /// <summary>The metric; null where a mistake was reported.</summary>
    public MetricIr? Lower(MetricSyntax metric)
    {
        var call = metric.Value as CallSyntax ?? (metric.Value is NameExpressionSyntax name ? new CallSyntax(name.Name, [], false, null, name.Span) : null);
        if (call is not null && MetricTable.Find(call.Callee.Text) is { } row) return Row(metric, row, call);
        if (call is not null && program.Symbols.Lookup(frame.File, call.Callee.Text).FirstOrDefault(symbol => symbol.Syntax is LossSyntax) is not null)
            return new LossBinder(program, state, frame, sources).Bind(call) is { } use ? new LossMetricIr(metric.Name?.Text ?? SnakeCase(call.Callee.Text), frame.File.At(metric).Line, use) : null;
        if (call is not null && OpTable.Find(call.Callee.Text) is null && frame.Scope.Find(call.Callee.Text) is null)
        {
            var names = MetricTable.All.Select(known => known.Name).Concat(program.Symbols.Visible(frame.File).Where(symbol => symbol.Syntax is LossSyntax).Select(symbol => symbol.Name));
            state.Fail("NN2001", frame.File.At(call.Callee), $"There is no metric \"{call.Callee.Text}\".{Hints.For(call.Callee.Text, names, "There are")}");
            return null;
        }

        return Expression(metric);
    }

    /// <summary><c>MeanAbsoluteError</c> is <c>mean_absolute_error</c>, <c>F1</c> is <c>f1</c>, <c>AUROC</c> is <c>auroc</c>.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1])) text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private RowMetricIr? Row(MetricSyntax metric, OpRow row, CallSyntax call)
    {
        var place = frame.File.At(call.Callee);
        var tensors = call.Arguments.Where(argument => IsTensor(argument, row)).ToList();
        var plain = call with { Arguments = [.. call.Arguments.Except(tensors)] };
        if (new RowBinder(row, new UseReporter(state)).Bind(state.Calls.Arguments(frame, plain, []), place, needsInputs: false) is not { } bound) return null;
        var inputs = new List<BindingIr>();
        for (var i = 0; i < row.Inputs.Length; i++)
        {
            var argument = tensors.FirstOrDefault(given => given.Name?.Text == row.Inputs[i].Name) ?? tensors.Where(given => given.Name is null).ElementAtOrDefault(i);
            if (argument is null && (i == 0 ? loss?.Prediction : loss?.Target) is { } standard)
            {
                inputs.Add(standard with { Input = row.Inputs[i].Name });
                continue;
            }

            if (argument is null)
            {
                state.Fail("NN2003", place, $"{row.Name} needs a {row.Inputs[i].Name}: the recipe's loss shows none. Give both: {row.Name}(logits, label).");
                return null;
            }

            if (sources.Read(frame, argument.Value) is not { } source) return null;
            inputs.Add(new BindingIr(row.Inputs[i].Name, source.Source, source.Type));
        }

        var outcome = row.Apply(new OpCall(row, [.. Flat([.. inputs.Select(input => input.Type)]).Select(type => (OpInput)type)], bound.Values, state.Facts));
        if (outcome is not OpError error) return new RowMetricIr(metric.Name?.Text ?? SnakeCase(row.Name), place.Line, row.Name, inputs.ToEquatable(), bound.Arguments);
        state.Fail(error.Id.StartsWith("NN2", StringComparison.Ordinal) ? error.Id : "NN6001", place, error.Message);
        return null;
    }

    /// <summary>Scores of each place of a sequence, (N, T, K) with labels (N, T), count as so many samples; classes stand in the last axis then.</summary>
    private ImmutableArray<TensorType> Flat(ImmutableArray<TensorType> types)
    {
        if (types is not [var prediction, var target] || !target.Element.IsInteger) return types;
        var (scores, labels) = (prediction.Shape.Dims, target.Shape.Dims);
        if (labels.Length < 2 || scores.Length != labels.Length + 1 || !scores.Zip(labels, state.Facts.AreEqual).All(equal => equal)) return types;
        return [prediction with { Shape = Shape.Of(target.Shape.ElementCount, scores[scores.Length - 1]) }, target with { Shape = Shape.Of(target.Shape.ElementCount) }];
    }

    private bool IsTensor(ArgumentSyntax argument, OpRow row) => argument.Name is { } name
        ? row.Inputs.Any(input => input.Name == name.Text) && row.FindParameter(name.Text) is null
        : argument.Value is MemberSyntax || (argument.Value is NameExpressionSyntax plain && sources.Find(plain.Name.Text) is not null);

    private ExpressionMetricIr? Expression(MetricSyntax metric)
    {
        var place = frame.File.At(metric);
        var inner = new EvaluationState(program, state.Reporter, new SymbolFactory(20_000));
        var body = new BodyBuilder();
        var scope = new Scope(null);
        var values = new List<(BindingIr Binding, ValueIr Value)>();
        foreach (var name in sources.Names.Distinct())
        {
            if (sources.Find(name) is not { } source) continue;
            var value = body.NewValue(source.Type, name);
            values.Add((new BindingIr(name, source.Source, source.Type), value));
            scope.Declare(name, new TensorValue(source.Type, new ValueOperand(value.Id), new ValueOperand(inner.Graph.NewValue(source.Type, name).Id), new ValueOrigin(name, place)));
        }

        if (LossResult.Check(inner, "A metric", inner.Expressions.Evaluate(new Frame(frame.File, scope, CallSites.None) { Body = body }, metric.Value), place) is not { } result) return null;
        body.Add(new ReturnIr(new OperandIr[] { result.Body! }.ToEquatable(), place.Line, default));
        var statements = body.Build(values.Select(value => value.Value.Id));
        var used = new HashSet<int>(statements.SelectMany(StatementUses.Of));
        var kept = values.Where(value => used.Contains(value.Value.Id)).ToList();
        return new ExpressionMetricIr(metric.Name?.Text ?? "metric", place.Line, kept.Select(value => value.Binding).ToEquatable(), kept.Select(value => value.Value).ToEquatable(), statements);
    }
}
