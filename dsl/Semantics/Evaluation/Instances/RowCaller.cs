using System.Collections.Immutable;
using Nnet.Language.Diagnostics;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;
using Nnet.Language.Semantics.Calls;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Calls of rows of the operation table.</summary>
internal sealed class RowCaller(EvaluationState state)
{
    public Value Call(Frame frame, OpRow row, IReadOnlyList<Argument> arguments, CallSyntax call, InstanceNameSyntax? name)
    {
        var place = frame.File.At(call.Callee);
        if (new RowBinder(row, new UseReporter(state)).Bind(arguments, place, needsInputs: true) is not { } bound) return Value.Poison;
        if (!row.IsMember) return Stateless(frame, bound, place);
        if (NewInstance(frame, bound, place, call, name) is not { } instance) return Value.Poison;
        return Use(frame, instance, bound.Inputs, place);
    }

    /// <summary>An instance for later use: <c>layer embed = Embedding(1000, 64)</c>.</summary>
    public LayerInstance? Declare(Frame frame, OpRow row, IReadOnlyList<Argument> arguments, Place place, InstanceName name)
    {
        if (new RowBinder(row, new UseReporter(state)).Bind(arguments, place, needsInputs: false) is not { } bound) return null;
        return new LayerInstance(name, place) { Row = bound, Slot = frame.Members?.Reserve(), Turns = frame.Turns, When = frame.When };
    }

    /// <summary>A use of an instance that has a name.</summary>
    public Value Apply(Frame frame, LayerInstance instance, IReadOnlyList<Argument> arguments, Place place)
    {
        var row = instance.Row!.Row;
        if (new RowBinder(row with { Parameters = [] }, new UseReporter(state)).Bind(arguments, place, needsInputs: true) is not { } bound) return Value.Poison;
        return Use(frame, instance, bound.Inputs, place);
    }

    /// <summary>Sizes the weights of a layer that needs no input for it (Embedding), so that they can be read before its first use.</summary>
    public void SizeWithoutInput(LayerInstance instance)
    {
        var bound = instance.Row!;
        if (bound.Row.Name is not ("Embedding" or "EmbeddingBag")) return;
        var input = new TensorType(ElementType.Int64, Shape.Of(1, 1));
        instance.Weights = bound.Row.Weights(new OpCall(bound.Row, [input], bound.Values, state.Facts));
        instance.FirstInputs = [];
        instance.FirstUse = instance.Place;
    }

    /// <summary>An error of a shape rule at its place, with where the tensors come from.</summary>
    public Value Report(OpError error, Place place, BoundCall? bound, IReadOnlyList<Value?> inputs)
    {
        var at = error.Argument is { } option && bound is not null && bound.Places.TryGetValue(option, out var argumentPlace) ? argumentPlace : place;
        var related = new List<RelatedPlace>();
        foreach (var index in new[] { error.Input, error.OtherInput }.OfType<int>().Distinct())
            if (index < inputs.Count && inputs[index] is TensorValue { Origin: { Place: var origin } from } tensor && origin != place) related.Add(from.As(tensor.Type));
        return state.Fail(error.Id, at, error.Message, [.. related]);
    }

    private LayerInstance? NewInstance(Frame frame, BoundCall bound, Place place, CallSyntax call, InstanceNameSyntax? name)
    {
        if (frame.Body is not null && frame.Members is null)
        {
            state.Fail("NN2007", place, $"{bound.Row.Name} has weights, which only networks and blocks hold. Use it there, or use a function without weights.");
            return null;
        }

        if (InstanceNames.Of(state, frame, call, name) is not { } chosen) return null;
        if (name is { Parts.IsEmpty: true })
        {
            state.Fail("NN2004", frame.File.At(name), $"Only a block can add no level. {bound.Row.Name} needs a key for its weights: give it a name.");
            return null;
        }

        return new LayerInstance(chosen, place) { Row = bound, Slot = frame.Members?.Reserve(), Turns = frame.Turns, When = frame.When };
    }

    private Value Stateless(Frame frame, BoundCall bound, Place place)
    {
        var (call, flat, outcome) = Apply(bound, bound.Inputs);
        if (outcome is not OpSuccess success) return Report((OpError)outcome, place, bound, First(bound.Inputs));
        Assume(success, bound, place);
        var statement = frame.Body is null ? null : new OpCallIr(bound.Row.Name, flat.Select(Emitter.BodyOperand).ToEquatable(), bound.Arguments);
        var emission = new Emission(bound.Row.Name, statement, success.Value.Tensors, place) { Inputs = flat, Arguments = bound.Arguments, Flops = bound.Row.Flops(call, success.Value) };
        return Emitter.Nest(success.Value, state.Emitter.Emit(frame, emission));
    }

    private Value Use(Frame frame, LayerInstance instance, ImmutableArray<BoundInput?> inputs, Place place)
    {
        var bound = instance.Row!;
        var (call, flat, outcome) = Apply(bound, inputs);
        if (outcome is not OpSuccess success) return Report((OpError)outcome, place, bound, First(inputs));
        Assume(success, bound, place);
        var weights = bound.Row.Weights(call);
        if (instance.IsUsed && !instance.FirstInputs.IsEmpty && Differs(instance, weights, call, place) is { } mismatch) return mismatch;
        var isFirst = !instance.IsUsed || instance.FirstInputs.IsEmpty;
        if (isFirst)
        {
            instance.FirstInputs = [.. flat.OfType<TensorValue>().Select(tensor => tensor.Type)];
            instance.FirstUse = place;
            instance.Weights = weights;
            Members.AddLayer(frame, instance, call);
        }

        var key = GraphKeys.Of(state, frame, instance);
        var statement = frame.Body is null ? null : new MemberCallIr(instance.Name.Member, Members.ListIndex(instance), flat.Select(Emitter.BodyOperand).ToEquatable());
        var emission = new Emission(bound.Row.Name, statement, success.Value.Tensors, place)
        {
            Path = key,
            Inputs = flat,
            Arguments = bound.Arguments,
            Flops = bound.Row.Flops(call, success.Value),
            Weights = isFirst ? weights.Select(weight => new GraphWeight(key + "." + weight.Name, weight.Shape, weight.IsTrainable, !weight.IsTrainable)) : [],
        };
        return Emitter.Nest(success.Value, state.Emitter.Emit(frame, emission));
    }

    private Value? Differs(LayerInstance instance, ImmutableArray<WeightSpec> weights, OpCall call, Place place)
    {
        for (var i = 0; i < weights.Length && i < instance.Weights.Length; i++)
        {
            var (now, then) = (weights[i].Shape, instance.Weights[i].Shape);
            if (now.Dims.Length == then.Dims.Length && now.Dims.Zip(then.Dims, state.Facts.AreEqual).All(equal => equal)) continue;
            return state.Fail("NN3002", place,
                $"{instance.Row!.Row.Name} gets {call.Tensor()}, but its shared weights were made for {instance.FirstInputs[0]} (line {instance.FirstUse!.Line.Line}). Give this use a layer of its own.",
                instance.FirstUse.As($"made for {instance.FirstInputs[0]} here"));
        }

        return null;
    }

    private (OpCall Call, ImmutableArray<Value?> Flat, OpOutcome Outcome) Apply(BoundCall bound, ImmutableArray<BoundInput?> inputs)
    {
        var given = inputs.Select(input => input is null ? OpInput.Nothing : AsInput(input)).ToImmutableArray();
        var flat = inputs.SelectMany(input => input is null ? [null] : input.Values.SelectMany(Flatten)).ToImmutableArray();
        while (true)
        {
            var call = new OpCall(bound.Row, given, bound.Values, state.Facts);
            var outcome = bound.Row.Apply(call);
            if (outcome is OpError { Id: "NN3005" } error && state.TryAssume(error.Required)) continue;
            return (call, flat, outcome);
        }
    }

    private static OpInput AsInput(BoundInput input)
    {
        if (!input.IsList && input.Values is [TensorValue tensor]) return tensor.Type;
        if (!input.IsList && input.Values is [PlainValue plain]) return new OpInput.Number(PlainKinds.Of(plain.Content) == PlainKind.Int);
        return new OpInput.List([.. input.Values.SelectMany(Flatten).OfType<TensorValue>().Select(item => item.Type)]);
    }

    private static IEnumerable<Value?> Flatten(Value value) => value switch
    {
        TupleValue tuple => tuple.Items.SelectMany(Flatten),
        ListOfValue list => list.Items.SelectMany(Flatten),
        _ => [value],
    };

    private static List<Value?> First(ImmutableArray<BoundInput?> inputs) => [.. inputs.Select(input => input?.Values.FirstOrDefault())];

    private void Assume(OpSuccess success, BoundCall bound, Place place)
    {
        foreach (var condition in success.Assumed) state.Assume(condition, condition.ToString(), place);
        foreach (var parameter in bound.Row.Parameters)
        {
            if (parameter.Range == ValueRange.Any || bound.Arguments.First(argument => argument.Name == parameter.Name).Value is not HyperparameterValue hyperparameter) continue;
            state.NumberGuards.Add(new NumberGuard(hyperparameter.Name, parameter.Range, $"\"{parameter.Name}\" of {bound.Row.Name}", place));
        }
    }
}
