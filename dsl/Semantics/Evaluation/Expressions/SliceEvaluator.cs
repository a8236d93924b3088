using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Ops;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary><c>x[:, 0]</c>.</summary>
internal sealed class SliceEvaluator(EvaluationState state)
{
    public Value Evaluate(Frame frame, SliceSyntax slice)
    {
        var target = state.Expressions.Evaluate(frame, slice.Target);
        if (target is PoisonValue) return target;
        if (target is ListOfValue or TupleValue) return Item(frame, slice, target);
        if (target is not TensorValue tensor) return state.Fail("NN2004", frame.File.At(slice.Target), $"A slice needs a tensor, and this is {target.Describe()}.");
        var items = ImmutableArray.CreateBuilder<SliceItem>();
        var written = ImmutableArray.CreateBuilder<SliceItemIr>();
        var inputs = new List<Value?> { tensor };
        foreach (var item in slice.Items)
            if (!Add(frame, item, items, written, inputs)) return Value.Poison;
        var place = frame.File.At(slice);
        var outcome = Slicing.Infer(tensor.Type, items.ToImmutable(), state.Facts);
        while (outcome is OpError { Id: "NN3005" } open && state.TryAssume(open.Required)) outcome = Slicing.Infer(tensor.Type, items.ToImmutable(), state.Facts);
        if (outcome is not OpSuccess { Value: OpValue.Tensor result } success) return state.Rows.Report((OpError)outcome, place, null, [tensor]);

        foreach (var assumed in success.Assumed) state.Assume(assumed, assumed.ToString(), place);
        var statement = frame.Body is null ? null : new SliceIr(Emitter.BodyOperand(tensor)!, written.ToEquatable());
        return state.Emitter.Emit(frame, new Emission("slice", statement, [result.Type], place) { Inputs = inputs, Slice = OverTheGraph(written, inputs) })[0];
    }

    /// <summary>The items with the index tensors as values of the graph; these stand among the inputs in the same order, after the sliced tensor.</summary>
    private static IEnumerable<SliceItemIr> OverTheGraph(IEnumerable<SliceItemIr> written, IReadOnlyList<Value?> inputs)
    {
        var next = 1;
        return [.. written.Select(item => item is TensorItem ? new TensorItem(((TensorValue)inputs[next++]!).Graph) : item)];
    }

    private Value Item(Frame frame, SliceSyntax slice, Value target)
    {
        var values = target is ListOfValue list ? list.Items : ((TupleValue)target).Items;
        if (slice.Items is not [IndexItemSyntax index] || state.Expressions.Dim(frame, index.Index, "the index") is not { } position) return Value.Poison;
        if (!position.TryGetConstant(out var number)) return state.Fail("NN3005", frame.File.At(index), $"The index {position} of a list must be known when the project is built.");
        var at = number < 0 ? number + values.Length : number;
        return at >= 0 && at < values.Length ? values[(int)at] : state.Fail("NN3009", frame.File.At(index), $"Index {number} is outside of {target.Describe()}. It goes from 0 to {values.Length - 1}.");
    }

    private bool Add(Frame frame, SliceItemSyntax item, ImmutableArray<SliceItem>.Builder items, ImmutableArray<SliceItemIr>.Builder written, List<Value?> inputs)
    {
        switch (item)
        {
            case EllipsisItemSyntax:
                items.Add(new SliceItem.Ellipsis());
                written.Add(new EllipsisItem());
                return true;
            case RangeItemSyntax range:
                if (!TryEnd(frame, range.From, out var from) || !TryEnd(frame, range.To, out var to) || !TryEnd(frame, range.Step, out var step)) return false;
                items.Add(new SliceItem.Range(from, to, step));
                written.Add(new RangeItem(from, to, step));
                return true;
            default:
                return AddIndex(frame, ((IndexItemSyntax)item).Index, items, written, inputs);
        }
    }

    private bool AddIndex(Frame frame, ExpressionSyntax expression, ImmutableArray<SliceItem>.Builder items, ImmutableArray<SliceItemIr>.Builder written, List<Value?> inputs)
    {
        var value = state.Expressions.Evaluate(frame, expression);
        switch (value)
        {
            case TensorValue tensor:
                items.Add(new SliceItem.Tensor(tensor.Type));
                written.Add(new TensorItem(Emitter.BodyOperand(tensor) ?? tensor.Graph));
                inputs.Add(tensor);
                return true;
            case PlainValue { Content: Lowering.Values.DimValue dim }:
                items.Add(new SliceItem.Index(dim.Dim));
                written.Add(new IndexItem(dim.Dim));
                return true;
            case PoisonValue:
                return false;
            default:
                state.Fail("NN2004", frame.File.At(expression), $"An index is an int or a tensor of ints, and this is {value.Describe()}.");
                return false;
        }
    }

    private bool TryEnd(Frame frame, ExpressionSyntax? expression, out Dim? dim)
    {
        dim = expression is null ? null : state.Expressions.Dim(frame, expression, "an end of a slice");
        return expression is null || dim is not null;
    }
}
