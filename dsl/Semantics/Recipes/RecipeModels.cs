using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Semantics.Modules;
using Nnet.Language.Semantics.Signatures;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>The networks of a recipe: their hyperparameters, and how a batch feeds them.</summary>
internal sealed class RecipeModels(ProgramModel program, EvaluationState state, Frame frame)
{
    /// <summary>A network with its hyperparameters; null where a mistake was reported, here or in the network.</summary>
    public RecipeModel? Read(CallSyntax call, string? alias, SyntaxNode line)
    {
        if (program.Names.Resolve<ModuleSyntax>(frame.File, call.Callee, "network", module => module.Kind == Syntax.ModuleKind.Network) is not { } symbol) return null;
        if (program.Modules.Checked(symbol) is not { } network) return null;
        var place = frame.File.At(line);
        var arguments = state.Calls.Arguments(frame, call, []);
        if (new BlockBinder(network.Signature with { Inputs = [] }, new UseReporter(state)).Bind(arguments, place) is not { } bound) return null;
        return new RecipeModel(alias ?? symbol.Name, network, bound.Values, frame.File.At(call.Callee));
    }

    /// <summary>Feeds the fields of a batch to the network's inputs of the same names; null (NN6001) where one does not fit.</summary>
    public ImmutableArray<BindingIr>? Feed(RecipeModel model, RecipeBatch batch)
    {
        var signature = model.Network.Signature;
        var binding = ModelUse.Start(model);
        var unifier = new Unifier(signature, state.Facts, binding);
        var bindings = ImmutableArray.CreateBuilder<BindingIr>();
        foreach (var input in signature.Inputs)
        {
            if (!batch.Fields.TryGetValue(input.Name, out var type))
            {
                state.Fail("NN6001", model.Place, $"{signature.Name} takes \"{input.Name}\": {input.Type}, but {batch.Data.Name} has no field of that name.{Hints.For(input.Name, batch.Fields.Keys.OrderBy(name => name, StringComparer.Ordinal), "It has")}");
                return null;
            }

            if (unifier.Match(input, type) is { } mismatch)
            {
                state.Fail("NN6001", model.Place, RecipeMismatch.Text(signature.Name, $"the field \"{input.Name}\" of {batch.Data.Name}", mismatch), model.Network.Declaration.Place.As("declared here"));
                return null;
            }

            bindings.Add(new BindingIr(input.Name, new FieldSource(input.Name), type));
        }

        if (!ModelUse.CheckFacts(model, binding, state.Facts, state.Reporter, model.Place) || !ModelUse.CheckDims(model, binding, state.Facts, state.Reporter, model.Place)) return null;
        model.Results = [.. signature.Results.Select(result => binding.Apply(result.Type))];
        return bindings.ToImmutable();
    }

    /// <summary>The network as the representation has it.</summary>
    public static ModelIr Lower(RecipeModel model, ImmutableArray<BindingIr> inputs) =>
        new(model.Alias, model.Network.Declaration.Namespace, model.Network.Declaration.Name, model.Arguments, inputs, model.Place.Line) { Dims = Dims(model) };

    /// <summary>A network that is run and not trained.</summary>
    public static TeacherIr LowerTeacher(RecipeModel model, ImmutableArray<BindingIr> inputs, WeightsIr weights) =>
        new(model.Alias, model.Network.Declaration.Namespace, model.Network.Declaration.Name, model.Arguments, inputs, weights, model.Place.Line) { Dims = Dims(model) };

    private static EquatableArray<Shapes.Dim> Dims(RecipeModel model) => model.Dims.IsDefault ? default : model.Dims;
}
