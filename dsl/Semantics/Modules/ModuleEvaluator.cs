using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Building;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Semantics.Binding;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Semantics.Signatures;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Modules;

/// <summary>Evaluates a module over its own symbols: the check of a network, and the definition from which its class is written.</summary>
internal sealed class ModuleEvaluator(ProgramModel program, IReporter reporter)
{
    private const int MostInputs = 6;

    private const int FirstFreeSymbol = 10_000;

    /// <summary>The evaluation; null where a mistake was reported.</summary>
    public ModuleEvaluation? Evaluate(DeclarationSymbol declaration)
    {
        var module = (ModuleSyntax)declaration.Syntax;
        if (program.Signatures.Of(declaration) is not { } signature) return null;
        var state = new EvaluationState(program, reporter, new SymbolFactory(FirstFreeSymbol)) { IsGeneric = reporter is SilentReporter };
        if (!HasInputs(state, declaration, signature)) return null;
        var body = new BodyBuilder();
        var inputs = signature.Inputs.Select(input => Input(state, body, input, declaration)).ToImmutableArray();
        var members = new MemberTable();
        var frame = new Frame(declaration.File, Scopes.ForDeclaration(signature, inputs), program.SitesOf(declaration)) { Body = body, Members = members };
        if (!AssumeFacts(state, frame, module)) return null;
        var values = ImmutableArray<TensorValue>.Empty;
        if (module.Kind != Syntax.ModuleKind.ExternBlock)
        {
            if (Run(state, frame, module, signature, declaration) is not { } result) return null;
            values = result;
        }

        var evaluation = Finish(state, declaration, signature, frame, inputs, values);
        if (module.Kind != Syntax.ModuleKind.ExternBlock) BudgetChecker.Check(state, evaluation);
        return evaluation;
    }

    /// <summary>What the body needs of the symbols of a changed signature, beside its own facts; null where it fails whatever they are.</summary>
    public Facts? FactsNeeded(DeclarationSymbol declaration, Signature signature)
    {
        var module = (ModuleSyntax)declaration.Syntax;
        var silent = new SilentReporter();
        var state = new EvaluationState(program, silent, new SymbolFactory(FirstFreeSymbol)) { IsGeneric = true };
        var body = new BodyBuilder();
        var inputs = signature.Inputs.Select(input => Input(state, body, input, declaration)).ToImmutableArray();
        var frame = new Frame(declaration.File, Scopes.ForDeclaration(signature, inputs), program.SitesOf(declaration)) { Body = body, Members = new MemberTable() };
        if (!AssumeFacts(state, frame, module)) return null;
        state.Statements.Run(frame, module.Body);
        return silent.HasErrors ? null : state.Facts;
    }

    private static TensorValue Input(EvaluationState state, BodyBuilder body, SignatureInput input, DeclarationSymbol declaration)
    {
        var value = body.NewValue(input.Type, input.Name);
        var graph = state.Graph.NewValue(input.Type, input.Name);
        return new TensorValue(input.Type, new ValueOperand(value.Id), new ValueOperand(graph.Id), new ValueOrigin(input.Name, declaration.Place));
    }

    /// <summary>TorchSharp's modules take one tensor to six. A block of more has no class of its own: its body stands where it is used.</summary>
    private static bool HasInputs(EvaluationState state, DeclarationSymbol declaration, Signature signature)
    {
        if (signature.Inputs.Length is >= 1 and <= MostInputs) return true;
        if (declaration.Syntax is ModuleSyntax { Kind: Syntax.ModuleKind.Block } && !signature.Inputs.IsEmpty) return false;
        state.Fail("NN2008", declaration.Place, signature.Inputs.IsEmpty
            ? $"{declaration.Name} has no input. Give it one: (x: float[N, 10])."
            : $"{declaration.Name} has {signature.Inputs.Length} inputs, and a module takes at most {MostInputs}. Join some of them in one field, such as several columns of the same kind.");
        return false;
    }

    private static bool AssumeFacts(EvaluationState state, Frame frame, ModuleSyntax module)
    {
        foreach (var fact in module.Where)
        {
            if (state.Conditions.Evaluate(frame, fact) is not { } condition) return false;
            var place = frame.File.At(fact);
            state.Assume(condition, place.Text, place);
            if (!state.Facts.IsContradictory) continue;
            state.Fail("NN3011", place, $"No sizes satisfy \"{place.Text}\" together with the facts before it. Remove one of them.");
            return false;
        }

        return true;
    }

    private ImmutableArray<TensorValue>? Run(EvaluationState state, Frame frame, ModuleSyntax module, Signature signature, DeclarationSymbol declaration)
    {
        if (module.Kind == Syntax.ModuleKind.Network && signature.Results.IsEmpty)
        {
            state.Fail("NN2008", declaration.Place, $"The network {declaration.Name} has no result type. Declare it: -> logits: float[N, 10].");
            return null;
        }

        state.Statements.Run(frame, module.Body);
        if (frame.Result is null)
        {
            state.Fail("NN2008", declaration.Place, $"{declaration.Name} returns nothing. End its body with return.");
            return null;
        }

        var binding = new Signatures.Binding();
        foreach (var symbol in signature.Inputs.SelectMany(input => input.Type.Symbols).Concat(signature.Hyperparameters.Select(parameter => parameter.Symbol).OfType<DimSymbol>()))
            binding.Bind(symbol, Dim.Of(symbol), signature.Inputs.FirstOrDefault(input => input.Type.Symbols.Contains(symbol))?.Name ?? symbol.Name);
        if (signature.Prefix is { } prefix) binding.BindLeading(new Shape([], prefix));
        return program.Results.Check(state, signature, binding, frame.Result, frame.ResultPlace!, module.Kind == Syntax.ModuleKind.Network) ? [.. Flat(frame.Result)] : null;
    }

    private ModuleEvaluation Finish(EvaluationState state, DeclarationSymbol declaration, Signature signature, Frame frame, ImmutableArray<TensorValue> inputs, ImmutableArray<TensorValue> values)
    {
        var module = (ModuleSyntax)declaration.Syntax;
        var line = new LineRef(declaration.File.Source.Path, declaration.Place.Line.Line);
        if (frame.ResultPlace is { } place) frame.Body!.Add(new ReturnIr(values.Select(value => (OperandIr)value.Body!).ToEquatable(), place.Line, default));
        var body = frame.Body!.Build(inputs.Select(input => input.Body!.Id));
        var results = values.IsEmpty ? signature.Results : [.. values.Select((value, i) => new ResultIr(i < signature.Results.Length ? signature.Results[i].Name : "", i < signature.Results.Length ? signature.Results[i].Type : value.Type))];
        var costs = state.Graph.Costs(Batch(signature));
        var members = frame.Members!.All;
        var construction = (module.Kind == Syntax.ModuleKind.ExternBlock ? ModuleSymbols.Features(signature) : ModuleSymbols.Construction(members)).ToEquatable();
        var guards = state.Guards.Select(guard => new GuardIr(
            guard.Condition, guard.Text, guard.Condition.Symbols.All(symbol => symbol.Kind == DimSymbolKind.Hyperparameter || construction.Contains(symbol)), guard.Line)).Distinct().ToEquatable();
        var valuesIr = inputs.Select((input, i) => new ValueIr(input.Body!.Id, signature.Inputs[i].Name, input.Type)).ToEquatable();
        var ir = new ModuleIr(
            declaration.Namespace, declaration.Name, declaration.Syntax.Documentation.Length > 0 ? declaration.Syntax.Documentation : null, line, declaration.Name, Kind(module),
            valuesIr, signature.Hyperparameters, construction, ModuleSymbols.Sources(signature, body, guards).ToEquatable(),
            guards, state.Opaque.All, members, body, results, state.Parameters.Inits.ToEquatable(), costs)
        { Ranges = state.Ranges };
        var graphInputs = inputs.Select((input, i) => new ValueIr(input.Graph.Id, signature.Inputs[i].Name, input.Type)).ToEquatable();
        var graphResults = values.Select((value, i) => new GraphResult(results[i].Name, value.Graph.Id, value.Type)).ToEquatable();
        var graph = new StaticGraph(declaration.Namespace, declaration.Name, graphInputs, signature.Hyperparameters, state.Graph.Nodes.ToEquatable(), graphResults, costs);
        return new ModuleEvaluation(declaration, signature, ir, graph, [.. state.Guards], [.. state.NumberGuards]);
    }

    /// <summary>The dimension that counts samples: the first of the first input, where it is a variable.</summary>
    private static DimSymbol? Batch(Signature signature) =>
        signature.Inputs.FirstOrDefault() is { Type.Shape: { Prefix: null, Dims: { IsEmpty: false } dims } } && dims[0].Symbols is [var symbol] && Dim.Of(symbol) == dims[0] && symbol.Kind == DimSymbolKind.Dimension ? symbol : null;

    private static Lowering.Modules.ModuleKind Kind(ModuleSyntax module) => module.Kind switch
    {
        Syntax.ModuleKind.Network => Lowering.Modules.ModuleKind.Network,
        Syntax.ModuleKind.ExternBlock => Lowering.Modules.ModuleKind.Extern,
        _ => Lowering.Modules.ModuleKind.Block,
    };

    private static IEnumerable<TensorValue> Flat(Value value) => value switch
    {
        TensorValue tensor => [tensor],
        TupleValue tuple => tuple.Items.SelectMany(Flat),
        ListOfValue list => list.Items.SelectMany(Flat),
        _ => [],
    };
}
