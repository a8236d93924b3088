using System.Collections.Immutable;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Optimizers;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>The value of an expression.</summary>
internal sealed class ExpressionEvaluator(EvaluationState state)
{
    public Value Evaluate(Frame frame, ExpressionSyntax expression) => expression switch
    {
        NumberSyntax number => Number(number),
        StringSyntax text => new PlainValue(new TextValue(text.Value)),
        BooleanSyntax boolean => new PlainValue(new BoolValue(boolean.Value)),
        NameExpressionSyntax name => Name(frame, name.Name),
        MemberSyntax member => Member(frame, member),
        ParenthesizedSyntax inner => Evaluate(frame, inner.Inner),
        TupleSyntax tuple => new TupleValue([.. tuple.Items.Select(item => Evaluate(frame, item))]),
        ListSyntax list => new ListOfValue([.. list.Items.Select(item => Evaluate(frame, item))]),
        RangeSyntax range => Range(frame, range),
        ConditionalSyntax conditional => state.Branches.Evaluate(frame, conditional),
        LengthSyntax length => Length(frame, length),
        BinarySyntax binary => state.Operators.Binary(frame, binary),
        UnarySyntax unary => state.Operators.Unary(frame, unary),
        SliceSyntax slice => state.Slices.Evaluate(frame, slice),
        PipeSyntax pipe => state.Calls.Pipe(frame, pipe),
        CallSyntax call => state.Calls.Call(frame, call, [], call.As),
        _ => Value.Poison,
    };

    /// <summary>An integer over sizes and hyperparameters; null (reported) where it is none.</summary>
    public Dim? Dim(Frame frame, ExpressionSyntax expression, string what)
    {
        var value = Evaluate(frame, expression);
        if (value is PoisonValue) return null;
        if (value is PlainValue { Content: DimValue dim }) return dim.Dim;
        if (value is PlainValue { Content: NumberValue } && expression is BinarySyntax { Operator: BinaryOperator.Divide } division
            && Evaluate(frame, division.Left) is PlainValue { Content: DimValue left } && Evaluate(frame, division.Right) is PlainValue { Content: DimValue right })
        {
            state.Fail("NN3003", frame.File.At(expression), $"{left.Dim} is not divisible by {right.Dim}, and {what} must be whole. Use // to round down.");
            return null;
        }

        state.Fail("NN2004", frame.File.At(expression), $"{what} is {value.Describe()}, but it must be an int.");
        return null;
    }

    private static PlainValue Number(NumberSyntax number) =>
        number.IsInteger && Math.Abs(number.Value) < long.MaxValue ? PlainValue.Of(Shapes.Dim.Of((long)number.Value))
        : PlainValue.Of(number.Value);

    private Value Name(Frame frame, NameSyntax name)
    {
        if (TryName(frame, name.Text) is { } value) return value;
        var place = frame.File.At(name);
        if (state.Program.Symbols.Lookup(frame.File, name.Text) is [var symbol])
            return symbol.Syntax is SkippedDeclarationSyntax ? Value.Poison : state.Fail("NN2007", place, $"\"{name.Text}\" is a {symbol.Kind}, no value. Pipe a tensor into it: x |> {name.Text}.", symbol.Place.As("declared here"));
        if (OpTable.Find(name.Text) is not null) return state.Fail("NN2007", place, $"\"{name.Text}\" is a layer or function, no value. Pipe a tensor into it: x |> {name.Text}.");
        return state.Fail("NN2001", place, $"There is no \"{name.Text}\" here.{Hints.For(name.Text, frame.Scope.Names.Concat(state.Program.Symbols.Visible(frame.File).Where(known => known.Syntax is ConstSyntax).Select(known => known.Name)), "There is")}");
    }

    /// <summary>A variable, a size, a hyperparameter or a constant; null where the name is none of these.</summary>
    public Value? TryName(Frame frame, string name)
    {
        if (frame.Scope.Find(name) is { } variable) return variable.Value;
        return state.Program.Symbols.Lookup(frame.File, name) is [{ Syntax: ConstSyntax } constant] ? state.Program.Constants.ValueOf(constant, state.Reporter) : null;
    }

    private Value Member(Frame frame, MemberSyntax member)
    {
        var target = Evaluate(frame, member.Target);
        switch (target)
        {
            case PoisonValue:
                return target;
            case InstanceOfValue { Instance: var instance }:
                return Weight(frame, instance, member);
            case ModelOfValue model:
                return state.Program.Models.Result(model, member.Name, frame, state);
            case TensorValue tensor:
                return state.Fail("NN2001", frame.File.At(member.Name), $"A tensor has no \"{member.Name.Text}\"; this one is {tensor.Type}. Sizes have names: declare them in its type.");
            default:
                return state.Fail("NN2001", frame.File.At(member.Name), $"There is no \"{member.Name.Text}\" in {target.Describe()}.");
        }
    }

    private Value Weight(Frame frame, LayerInstance instance, MemberSyntax member)
    {
        var place = frame.File.At(member.Name);
        if (instance.Row is null) return state.Fail("NN2007", place, $"\"{instance.Name.Member}\" is a block; weights can be read of layers only. Return what you need from the block.");
        if (!instance.IsUsed) state.Rows.SizeWithoutInput(instance);
        if (!instance.IsUsed) return state.Fail("NN2008", place, $"The weights of \"{instance.Name.Member}\" have no size yet: it is used further down. Use it first.");
        var weight = instance.Weights.FirstOrDefault(known => known.Name == member.Name.Text);
        if (weight is null) return state.Fail("NN2001", place, $"\"{instance.Name.Member}\" has no weight \"{member.Name.Text}\".{Hints.For(member.Name.Text, instance.Weights.Select(known => known.Name), "It has")}");
        var read = new MemberReadIr(ImmutableArray.Create(instance.Name.Member, weight.Name));
        return state.Emitter.Emit(frame, new Emission("weight", read, [new TensorType(weight.Element, weight.Shape)], place)
        {
            Path = GraphKeys.Of(state, frame, instance),
            Arguments = [new ArgumentIr("weight", new TextValue(weight.Name), false)],
        })[0];
    }

    private Value Range(Frame frame, RangeSyntax range) =>
        Dim(frame, range.From, "the start of the range") is { } from && Dim(frame, range.To, "the end of the range") is { } to ? new RangeValue(from, to) : Value.Poison;

    private Value Length(Frame frame, LengthSyntax length)
    {
        var amount = Evaluate(frame, length.Amount);
        if (amount is not PlainValue { Content: var content } || PlainArithmetic.TryNumber(content) is not { } number) return Value.Poison;
        var unit = length.Unit.Text.StartsWith("step", StringComparison.Ordinal) ? LengthUnit.Steps : LengthUnit.Epochs;
        return new PlainValue(new LengthValue(new LengthIr(number, unit)));
    }
}
