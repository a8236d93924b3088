using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Semantics.Binding;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Semantics.Signatures;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Modules;

/// <summary>Goes through a network as through a block that is used with given values, so that loops over them are unrolled and conditions on them decided.</summary>
internal sealed class InstanceEvaluator(ProgramModel program, IReporter reporter)
{
    private const int FirstFreeSymbol = 10_000;

    /// <summary>The graph; null where a mistake was reported.</summary>
    public StaticGraph? Evaluate(DeclarationSymbol network, NetworkInstance instance)
    {
        if (program.Signatures.Of(network) is not { } signature || Values(network, signature, instance) is not { } values) return null;
        var state = new EvaluationState(program, reporter, new SymbolFactory(FirstFreeSymbol));
        var binding = Bind(signature, values, instance.Sizes);
        var inputs = signature.Inputs.Select(input => Input(state, network, input.Name, binding.Apply(input.Type))).ToImmutableArray();
        var bound = new BoundBlock([.. inputs], values, []);
        var frame = new Frame(network.File, Scopes.ForUse(signature, bound, binding, keepBody: false), program.SitesOf(network));
        if (!Assume(state, frame, (ModuleSyntax)network.Syntax)) return null;
        state.Statements.Run(frame, ((ModuleSyntax)network.Syntax).Body);
        return frame.Result is null || Tensors.HasPoison(frame.Result) ? null : Graph(state, network, signature, inputs, Flat(frame.Result));
    }

    private static StaticGraph Graph(EvaluationState state, DeclarationSymbol network, Signature signature, IEnumerable<TensorValue> inputs, IEnumerable<TensorValue> results) => new(
        network.Namespace,
        network.Name,
        inputs.Select((input, i) => new ValueIr(input.Graph.Id, signature.Inputs[i].Name, input.Type)).ToEquatable(),
        EquatableArray<HyperparameterIr>.Empty,
        state.Graph.Nodes.ToEquatable(),
        results.Select((value, i) => new GraphResult(signature.Results[i].Name, value.Graph.Id, value.Type)).ToEquatable(),
        state.Graph.Costs(batch: null));

    private static TensorValue Input(EvaluationState state, DeclarationSymbol network, string name, TensorType type) =>
        new(type, null, new ValueOperand(state.Graph.NewValue(type, name).Id), new ValueOrigin(name, network.Place));

    private ImmutableArray<ArgumentIr>? Values(DeclarationSymbol network, Signature signature, NetworkInstance instance)
    {
        var given = signature.Hyperparameters.Select(parameter => instance.Hyperparameters.TryGetValue(parameter.Name, out var value) ? value : null).ToImmutableArray();
        for (var i = 0; i < given.Length; i++)
        {
            if (given[i] is not null || signature.Hyperparameters[i].Default is not null) continue;
            reporter.Report("NN2003", network.Place, $"{network.Name} misses \"{signature.Hyperparameters[i].Name}\". Give it a value.");
            return null;
        }

        return HyperparameterValues.WithDefaults(signature.Hyperparameters, given);
    }

    private static Signatures.Binding Bind(Signature signature, ImmutableArray<ArgumentIr> values, IReadOnlyDictionary<string, long> sizes)
    {
        var binding = new Signatures.Binding();
        SignatureBinding.BindValues(signature, values, binding);
        foreach (var dimension in signature.Dimensions)
            binding.Bind(dimension, sizes.TryGetValue(dimension.Name, out var size) ? Dim.Of(size) : Dim.Of(dimension), dimension.Name);
        return binding;
    }

    private static bool Assume(EvaluationState state, Frame frame, ModuleSyntax module)
    {
        foreach (var fact in module.Where)
        {
            if (state.Conditions.Evaluate(frame, fact) is not { } condition) return false;
            var place = frame.File.At(fact);
            if (state.Facts.Prove(condition) is Proof.Refuted refuted)
            {
                state.Fail("NN3011", place, $"{module.Name.Text} needs {place.Text}, which does not hold here: {refuted.Witness}.");
                return false;
            }

            state.Assume(condition, place.Text, place);
        }

        return true;
    }

    private static IEnumerable<TensorValue> Flat(Value value) => value switch
    {
        TensorValue tensor => [tensor],
        TupleValue tuple => tuple.Items.SelectMany(Flat),
        ListOfValue list => list.Items.SelectMany(Flat),
        _ => [],
    };
}
