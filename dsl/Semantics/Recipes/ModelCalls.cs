using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Semantics.Calls;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Semantics.Signatures;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>Calls of a recipe's networks in its steps.</summary>
internal sealed class ModelCalls
{
    /// <summary><c>d(image)</c>, <c>z |> g</c>.</summary>
    public Value Call(ModelOfValue value, IReadOnlyList<Argument> arguments, Frame frame, EvaluationState state, Place place)
    {
        var model = value.Model;
        var signature = model.Network.Signature with { Hyperparameters = [] };
        if (new BlockBinder(signature, new UseReporter(state)).Bind(arguments, place) is not { } bound) return Value.Poison;
        var binding = ModelUse.Start(model);
        var unifier = new Unifier(model.Network.Signature, state.Facts, binding);
        for (var i = 0; i < signature.Inputs.Length; i++)
        {
            if (bound.Inputs[i] is not TensorValue tensor) return state.Fail("NN2004", place, $"{model.Alias} takes one tensor as \"{signature.Inputs[i].Name}\", and gets {bound.Inputs[i].Describe()}.");
            if (unifier.Match(signature.Inputs[i], tensor.Type) is not { } mismatch) continue;
            var (id, message) = MismatchText.Of(signature.Name, mismatch);
            return state.Fail(id, place, message, tensor.Origin.As(tensor.Type));
        }

        if (!ModelUse.CheckFacts(model, binding, state.Facts, state.Reporter, place) || !ModelUse.CheckDims(model, binding, state.Facts, state.Reporter, place)) return Value.Poison;
        var types = signature.Results.Select(result => binding.Apply(result.Type)).ToList();
        var statement = new ModelCallIr(model.Alias, bound.Inputs.Select(Emitter.BodyOperand).ToEquatable());
        var results = state.Emitter.Emit(frame, new Emission(signature.Name, statement, types, place) { Inputs = [.. bound.Inputs] });
        return results.Length == 1 ? results[0] : new TupleValue([.. results]);
    }

    /// <summary><c>teacher.logits</c>: a result of a network that the fields of the batch feed.</summary>
    public Value Result(ModelOfValue value, NameSyntax name, Frame frame, EvaluationState state)
    {
        var signature = value.Model.Network.Signature;
        var index = signature.Results.Select(result => result.Name).ToList().IndexOf(name.Text);
        if (index < 0) return state.Fail("NN2001", frame.File.At(name), $"{signature.Name} has no result \"{name.Text}\".{Hints.For(name.Text, signature.Results.Select(result => result.Name), "It has")}");
        var place = frame.File.At(name);
        ImmutableArray<Argument> arguments = [.. signature.Inputs.Select(input => new Argument(input.Name, frame.Scope.Find(input.Name)?.Value, input.Name, place, place))];
        var results = Call(value, arguments, frame, state, place);
        return results is TupleValue tuple ? tuple.Items[index] : results;
    }
}
