using System.Collections.Immutable;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Semantics.Calls;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary><c>x |> F(a) * n</c>: n instances, each on the result of the one before.</summary>
internal sealed class StackEvaluator(EvaluationState state)
{
    private const long Limit = 1_000;

    public Value Evaluate(Frame frame, StageSyntax stage, ExpressionSyntax countSyntax, ImmutableArray<Argument> piped)
    {
        var place = frame.File.At(countSyntax);
        if (state.Expressions.Dim(frame, countSyntax, "the number of instances") is not { } count) return Value.Poison;
        if (!count.TryGetConstant(out var known)) return Unknown(frame, stage, count, piped, place);
        if (known is < 0 or > Limit) return state.Fail("NN2004", place, $"A stack has 0 to {Limit} instances, and this one has {known}.");
        var turns = frame.Turns;
        var current = piped;
        for (var i = 0; i < known; i++)
        {
            frame.Turns = turns.Add(new UnrolledTurn(i));
            var result = state.Calls.Call(frame, stage.Call, current, stage.As ?? stage.Call.As);
            frame.Turns = turns;
            if (result is not TensorValue tensor) return NoTensor(frame, stage, result);
            current = current.SetItem(0, current[0] with { Value = tensor });
        }

        return current[0].Value!;
    }

    /// <summary>A count that only the built network knows: one turn stands for all, and must give what it takes.</summary>
    private Value Unknown(Frame frame, StageSyntax stage, Dim count, ImmutableArray<Argument> piped, Place place)
    {
        if (piped[0].Value is not TensorValue first) return NoTensor(frame, stage, piped[0].Value!);
        state.Assume(new AtLeast(count, Dim.Zero), $"{count} >= 0", place);
        var index = state.Symbols.Hyperparameter("i");
        var loop = new UnknownLoop(state, frame, index, Dim.Zero, count);
        var input = loop.Carry(first);
        Value? result = null;
        loop.Run(() => result = state.Calls.Call(frame, stage.Call, piped.SetItem(0, piped[0] with { Value = input }), stage.As ?? stage.Call.As));
        if (result is not TensorValue next)
        {
            loop.Abandon();
            return NoTensor(frame, stage, result!);
        }

        if (!loop.SameType(first.Type, next.Type))
        {
            loop.Abandon();
            return state.Fail("NN3002", frame.File.At(stage.Call.Callee), $"{stage.Call.Callee.Text} is stacked {count} times, but it turns {first.Type} into {next.Type}, which the next one does not take. Let it keep the shape, or write the count as a number.");
        }

        return loop.Finish([(first, input, next)], place)[0];
    }

    private Value NoTensor(Frame frame, StageSyntax stage, Value value) => value is PoisonValue
        ? value
        : state.Fail("NN2004", frame.File.At(stage.Call.Callee), $"A stack hands one tensor from instance to instance, and {stage.Call.Callee.Text} has {value.Describe()}.");
}
