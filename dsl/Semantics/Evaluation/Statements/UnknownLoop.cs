using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Writes a loop whose count only the built network knows: its one turn stands for all.</summary>
internal sealed class UnknownLoop(EvaluationState state, Frame frame, DimSymbol index, Dim start, Dim end)
{
    private ImmutableArray<StatementIr> _body = [];

    private Dim Count => end - start;

    /// <summary>A value as it is at the start of a turn.</summary>
    public TensorValue Carry(TensorValue initial) =>
        frame.Body is { } body ? initial with { Body = new ValueOperand(body.NewValue(initial.Type).Id) } : initial;

    /// <summary>Goes through the turn.</summary>
    public void Run(Action turn)
    {
        var (facts, guards, turns) = (state.Facts, state.Guards.Count, frame.Turns);
        state.Facts = facts.Assume([new AtLeast(Dim.Of(index), start), new Less(Dim.Of(index), end)]);
        frame.Turns = turns.Add(new UnknownTurn(index, start, Count));
        state.Graph.EnterLoop(Count);
        frame.Body?.Begin();
        turn();
        _body = frame.Body?.End() ?? [];
        state.Graph.LeaveLoop();
        frame.Turns = turns;
        state.Facts = facts;
        for (var i = guards; i < state.Guards.Count; i++)
            if (!state.Guards[i].Condition.Symbols.Contains(index)) state.Facts = state.Facts.Assume(state.Guards[i].Condition);
        state.Guards.RemoveAll(guard => guard.Condition.Symbols.Contains(index));
    }

    /// <summary>Nothing is written: a mistake was found.</summary>
    public void Abandon() => _body = [];

    /// <summary>Whether a turn gives what the next one takes.</summary>
    public bool SameType(TensorType before, TensorType after) =>
        before.Element.Equals(after.Element) && before.Shape.Dims.Length == after.Shape.Dims.Length && Equals(before.Shape.Prefix, after.Shape.Prefix)
        && before.Shape.Dims.Zip(after.Shape.Dims, state.Facts.AreEqual).All(equal => equal);

    /// <summary>Writes the loop; the values after it.</summary>
    public ImmutableArray<TensorValue> Finish(IReadOnlyList<(TensorValue Initial, TensorValue Inner, TensorValue Next)> carried, Place place)
    {
        if (frame.Body is not { } body) return [.. carried.Select(value => value.Next with { Type = value.Initial.Type })];
        var results = carried.Select(value => body.NewValue(value.Initial.Type)).ToList();
        var items = carried.Select((value, i) => new CarriedIr(value.Initial.Body!, body.Value(value.Inner.Body!.Id), value.Next.Body!, results[i]));
        body.Add(new LoopIr(index, start, end, items.ToEquatable(), _body, place.Line, default));
        return [.. carried.Select((value, i) => value.Next with { Type = value.Initial.Type, Body = new ValueOperand(results[i].Id) })];
    }
}
