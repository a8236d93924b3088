using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Building;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Semantics.Binding;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Semantics.Losses;
using Nnet.Language.Semantics.Modules;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>The steps of a recipe with several networks, each a body over the fields of the batch.</summary>
internal sealed class RecipeSteps(ProgramModel program, FileUnit file, RecipeBatch batch, IReadOnlyList<RecipeModel> models, IReadOnlyList<RecipeModel> teachers, IReporter reporter)
{
    /// <summary>The step; null where a mistake was reported.</summary>
    public BodyStepIr? Lower(StepSettingSyntax step)
    {
        var updates = Updates(step);
        var optimizer = program.Names.Resolve<OptimizerSyntax>(file, step.Optimizer, "optimizer");
        var state = new EvaluationState(program, reporter, new SymbolFactory(20_000));
        var body = new BodyBuilder();
        var scope = new Scope(null);
        scope.Declare("N", PlainValue.Of(Dim.Of(batch.Size)));
        var place = file.At(step.Name);
        var inputs = batch.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => Input(field.Key, field.Value, state, body, scope, place)).ToList();
        foreach (var model in models.Concat(teachers)) scope.Declare(model.Alias, new ModelOfValue(model));
        var frame = new Frame(file, new Scope(scope), CallSites.None) { Body = body };
        state.Statements.Run(frame, step.Body);
        if (frame.Result is null)
        {
            if (!step.Body.Any(statement => statement is SkippedStatementSyntax)) reporter.Report("NN2008", place, $"The step \"{step.Name.Text}\" minimizes nothing. End it with minimize.");
            return null;
        }

        if (LossResult.Check(state, $"What the step \"{step.Name.Text}\" minimizes", frame.Result, frame.ResultPlace ?? place) is not { Body: { } result }) return null;
        body.Add(new ReturnIr(new OperandIr[] { result }.ToEquatable(), (frame.ResultPlace ?? place).Line, default));
        var statements = body.Build(inputs.Select(input => input.Id));
        var used = new HashSet<int>(statements.SelectMany(StatementUses.Of));
        if (optimizer is null || updates is null) return null;
        return new BodyStepIr(
            step.Name.Text, updates.ToEquatable(), optimizer.Namespace, optimizer.Name, place.Line,
            inputs.Where(input => used.Contains(input.Id)).ToEquatable(), batch.Size, statements, Maximize: false);
    }

    private static ValueIr Input(string name, TensorType type, EvaluationState state, BodyBuilder body, Scope scope, Place place)
    {
        var value = body.NewValue(type, name);
        scope.Declare(name, new TensorValue(type, new ValueOperand(value.Id), new ValueOperand(state.Graph.NewValue(type, name).Id), new ValueOrigin(name, place)));
        return value;
    }

    private List<string>? Updates(StepSettingSyntax step)
    {
        var isRight = true;
        foreach (var name in step.Updates.Where(name => models.All(model => model.Alias != name.Text)))
        {
            reporter.Report("NN2001", file.At(name), $"The recipe has no network \"{name.Text}\".{Hints.For(name.Text, models.Select(model => model.Alias), "It has")}");
            isRight = false;
        }

        return isRight ? [.. step.Updates.Select(name => name.Text)] : null;
    }
}
