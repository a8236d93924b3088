using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Building;
using Nnet.Language.Lowering.Losses;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Semantics.Binding;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Semantics.Modules;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Losses;

/// <summary>Evaluates a loss over its own symbols.</summary>
internal sealed class LossEvaluator(ProgramModel program, IReporter reporter)
{
    private const int FirstFreeSymbol = 10_000;

    /// <summary>The loss; null where a mistake was reported.</summary>
    public LossEvaluation? Evaluate(DeclarationSymbol declaration)
    {
        var loss = (LossSyntax)declaration.Syntax;
        if (program.Signatures.Of(declaration) is not { } signature) return null;
        var state = new EvaluationState(program, reporter, new SymbolFactory(FirstFreeSymbol));
        var body = new BodyBuilder();
        var inputs = signature.Inputs.Select(input => new TensorValue(
            input.Type, new ValueOperand(body.NewValue(input.Type, input.Name).Id), new ValueOperand(state.Graph.NewValue(input.Type, input.Name).Id), new ValueOrigin(input.Name, declaration.Place))).ToImmutableArray();
        var frame = new Frame(declaration.File, Scopes.ForDeclaration(signature, inputs), CallSites.None) { Body = body };
        foreach (var fact in loss.Where)
        {
            if (state.Conditions.Evaluate(frame, fact) is not { } condition) return null;
            state.Assume(condition, frame.File.At(fact).Text, frame.File.At(fact));
        }

        var value = state.Expressions.Evaluate(frame, loss.Value);
        var place = frame.File.At(loss.Value);
        if (LossResult.Check(state, declaration.Name, value, place) is not { } result) return null;
        body.Add(new ReturnIr(new OperandIr[] { result.Body! }.ToEquatable(), place.Line, default));
        var guards = state.Guards.Select(guard => new GuardIr(guard.Condition, guard.Text, guard.Condition.Symbols.All(symbol => symbol.Kind == DimSymbolKind.Hyperparameter), guard.Line)).ToEquatable();
        var statements = body.Build(inputs.Select(input => input.Body!.Id));
        var (prediction, target) = LossRoles.Of(state.Graph.Nodes, inputs);
        var values = inputs.Select((input, i) => new ValueIr(input.Body!.Id, signature.Inputs[i].Name, input.Type)).ToEquatable();
        var documentation = declaration.Syntax.Documentation.Length > 0 ? declaration.Syntax.Documentation : null;
        var ir = new LossIr(
            declaration.Namespace, declaration.Name, documentation, declaration.Place.Line, values, signature.Hyperparameters, ModuleSymbols.Sources(signature, statements, guards).ToEquatable(),
            guards, statements, prediction, target, new InitialLossDerivation(state.Graph.Nodes, inputs, signature).Of(result.Graph.Id))
        { Ranges = state.Ranges };
        return new LossEvaluation(declaration, signature, ir, [.. state.Guards], [.. state.NumberGuards], [.. state.Graph.Nodes]);
    }
}
