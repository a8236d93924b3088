using System.Collections.Immutable;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary><c>for i in 0..depth { }</c>.</summary>
internal sealed class LoopEvaluator(EvaluationState state)
{
    private const int Limit = 10_000;

    public void Run(Frame frame, ForSyntax loop)
    {
        var source = state.Expressions.Evaluate(frame, loop.Source);
        switch (source)
        {
            case PoisonValue:
                Spoil(frame, loop);
                break;
            case ListOfValue list:
                Unroll(frame, loop, list.Items);
                break;
            case RangeValue range when (range.End - range.Start).TryGetConstant(out var count) && range.Start.IsConstant:
                if (count > Limit) state.Fail("NN2004", frame.File.At(loop.Source), $"This loop has {count} turns; at most {Limit} are unrolled.");
                else Unroll(frame, loop, [.. Enumerable.Range(0, (int)Math.Max(0, count)).Select(i => (Value)PlainValue.Of(range.Start + Dim.Of(i)))]);
                break;
            case RangeValue range:
                Unknown(frame, loop, range);
                break;
            default:
                state.Fail("NN2004", frame.File.At(loop.Source), $"A loop goes over a range such as 0..depth or a list such as [64, 128], and this is {source.Describe()}.");
                Spoil(frame, loop);
                break;
        }
    }

    private void Unroll(Frame frame, ForSyntax loop, ImmutableArray<Value> items)
    {
        var turns = frame.Turns;
        for (var i = 0; i < items.Length && frame.Result is null; i++)
        {
            frame.Turns = turns.Add(new UnrolledTurn(i));
            var item = items[i];
            frame.InScope(() =>
            {
                state.Statements.Bind(frame, loop.Pattern, item);
                state.Statements.Run(frame, loop.Body);
            });
        }

        frame.Turns = turns;
    }

    private void Unknown(Frame frame, ForSyntax loop, RangeValue range)
    {
        var place = frame.File.At(loop.Source);
        if (loop.Pattern is not NamePatternSyntax { Name: var name })
        {
            state.Fail("NN2004", frame.File.At(loop.Pattern), "A loop over a range has one variable.");
            return;
        }

        var index = state.Symbols.Hyperparameter(name.Text);
        var writer = new UnknownLoop(state, frame, index, range.Start, range.End);
        var assigned = new HashSet<string>(SyntaxWalk.Assigned(loop.Body));
        var carried = frame.Scope.Changeable().Where(variable => assigned.Contains(variable.Name)).ToList();
        var initial = carried.Select(variable => variable.Value).ToList();
        foreach (var variable in carried.Where(variable => variable.Value is TensorValue)) variable.Value = writer.Carry((TensorValue)variable.Value);
        var inner = carried.Select(variable => variable.Value).ToList();
        writer.Run(() => frame.InScope(() =>
        {
            frame.Scope.Declare(name.Text, PlainValue.Of(Dim.Of(index)));
            state.Statements.Run(frame, loop.Body);
        }));
        Merge(frame, loop, writer, carried, initial, inner, place);
    }

    private void Merge(Frame frame, ForSyntax loop, UnknownLoop writer, List<Variable> carried, List<Value> initial, List<Value> inner, Place place)
    {
        var tensors = new List<(TensorValue, TensorValue, TensorValue)>();
        var variables = new List<Variable>();
        for (var i = 0; i < carried.Count; i++)
        {
            var variable = carried[i];
            if (variable.Value is PoisonValue || initial[i] is PoisonValue || ReferenceEquals(variable.Value, inner[i])) continue;
            if (initial[i] is TensorValue before && variable.Value is TensorValue after && writer.SameType(before.Type, after.Type))
            {
                tensors.Add((before, (TensorValue)inner[i], after));
                variables.Add(variable);
                continue;
            }

            var (was, becomes) = (Describe(initial[i]), Describe(variable.Value));
            if (was == becomes) continue;
            variable.Value = state.Fail("NN3002", LastAssignment(frame, loop, variable.Name), $"A loop of unknown length must not change what it carries: \"{variable.Name}\" is {was} before a turn and {becomes} after it. Keep the shape, or loop over a list.");
        }

        if (variables.Count == 0 && frame.Body is null) return;
        var results = writer.Finish(tensors, place);
        for (var i = 0; i < variables.Count; i++) variables[i].Value = results[i];
    }

    private static string Describe(Value value) => value is TensorValue tensor ? tensor.Type.ToString() : value.Describe();

    private static Place LastAssignment(Frame frame, ForSyntax loop, string name) =>
        loop.Body.OfType<AssignmentSyntax>().LastOrDefault(assignment => assignment.Name.Text == name) is { } assignment ? frame.File.At(assignment) : frame.File.At(loop.Source);

    private void Spoil(Frame frame, ForSyntax loop)
    {
        foreach (var name in SyntaxWalk.Assigned(loop.Body))
            if (frame.Scope.Find(name) is { CanChange: true } variable) variable.Value = Value.Poison;
    }
}
