using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Operators on tensors and on plain values.</summary>
internal sealed class OperatorEvaluator(EvaluationState state)
{
    public Value Binary(Frame frame, BinarySyntax binary)
    {
        var left = state.Expressions.Evaluate(frame, binary.Left);
        var right = state.Expressions.Evaluate(frame, binary.Right);
        if (left is PoisonValue || right is PoisonValue) return Value.Poison;
        var symbol = Symbols.Of(binary.Operator);
        var place = frame.File.At(binary.OperatorSpan);
        if (left is TensorValue || right is TensorValue) return OnTensors(frame, symbol, left, right, place);
        if (left is not PlainValue a || right is not PlainValue b) return Unfit(symbol, left, right, place);
        return OnPlain(frame, binary, symbol, a.Content, b.Content, place);
    }

    public Value Unary(Frame frame, UnarySyntax unary)
    {
        var operand = state.Expressions.Evaluate(frame, unary.Operand);
        var place = frame.File.At(unary);
        switch (operand)
        {
            case PoisonValue:
                return operand;
            case TensorValue tensor when unary.Operator == UnaryOperator.Negate:
                return OperatorRules.Negate(tensor.Type) is OpSuccess { Value: OpValue.Tensor result }
                    ? state.Emitter.Emit(frame, new Emission("-", new NegateIr("-", Emitter.BodyOperand(tensor)!), [result.Type], place) { Inputs = [tensor], Flops = result.Type.Shape.ElementCount })[0]
                    : state.Fail("NN3006", place, $"\"-\" takes numbers, and gets {tensor.Type}.");
            case PlainValue plain when unary.Operator == UnaryOperator.Negate && PlainArithmetic.TryNegate(plain.Content) is { } negative:
                return new PlainValue(negative);
            case PlainValue plain when unary.Operator == UnaryOperator.Not && PlainConditions.TryAsCondition(plain.Content, state.Opaque) is { } condition:
                return PlainValue.Of(condition.Negate());
            default:
                return state.Fail("NN2004", place, $"\"{(unary.Operator == UnaryOperator.Not ? "not" : "-")}\" does not take {operand.Describe()}.");
        }
    }

    private Value OnTensors(Frame frame, string symbol, Value left, Value right, Place place)
    {
        if (AsInput(left) is not { } a || AsInput(right) is not { } b || symbol is "and" or "or") return Unfit(symbol, left, right, place);
        switch (OperatorRules.Infer(symbol, a, b, state.Facts))
        {
            case OpError { Id: "NN3005" } open when state.TryAssume(open.Required):
                return OnTensors(frame, symbol, left, right, place);
            case OpError error:
                return state.Rows.Report(error, place, null, [left, right]);
            case OpSuccess { Value: OpValue.Tensor result } success:
                foreach (var assumed in success.Assumed) state.Assume(assumed, assumed.ToString(), place);
                var flops = OperatorRules.Flops(symbol, a, b, result.Type, state.Facts);
                var statement = frame.Body is null ? null : new BinaryIr(symbol, Emitter.BodyOperand(left)!, Emitter.BodyOperand(right)!);
                return state.Emitter.Emit(frame, new Emission(symbol, statement, [result.Type], place) { Inputs = [left, right], Flops = flops })[0];
            default:
                return Value.Poison;
        }
    }

    private static OpInput? AsInput(Value value) => value switch
    {
        TensorValue tensor => tensor.Type,
        PlainValue plain when PlainKinds.IsNumber(plain.Content) => new OpInput.Number(PlainKinds.Of(plain.Content) == PlainKind.Int),
        _ => null,
    };

    private Value OnPlain(Frame frame, BinarySyntax binary, string symbol, IrValue left, IrValue right, Place place)
    {
        if (symbol is "and" or "or")
        {
            if (PlainConditions.TryAsCondition(left, state.Opaque) is not { } a || PlainConditions.TryAsCondition(right, state.Opaque) is not { } b)
                return Unfit(symbol, new PlainValue(left), new PlainValue(right), place);
            return PlainValue.Of(symbol == "and" ? Condition.All([a, b]) : new Or([a, b]));
        }

        if (Symbols.IsComparison(symbol)) return Compare(frame, binary, symbol, left, right, place);
        if (PlainArithmetic.TryApply(symbol, left, right, state.Facts) is { } result) return new PlainValue(result);
        if (symbol == "/" && left is DimValue n && right is DimValue d) return Undivided(frame, binary, n.Dim, d.Dim);
        return Unfit(symbol, new PlainValue(left), new PlainValue(right), place);
    }

    /// <summary>A division that is not known to be exact.</summary>
    private Value Undivided(Frame frame, BinarySyntax binary, Dim left, Dim right)
    {
        var place = frame.File.At(binary);
        var proof = state.Facts.Prove(new Divisible(left, right));
        if (proof is Proof.Undecided && state.TryAssume(new Divisible(left, right)) && state.Facts.DivideExactly(left, right) is { } exact) return PlainValue.Of(exact);
        return proof is Proof.Undecided undecided
            ? state.Fail("NN3005", place, $"Whether {right} divides {left} is not known. Add the fact: where {undecided.MissingFact}.")
            : state.Fail("NN3003", place, $"{left} is not divisible by {right}{(proof is Proof.Refuted refuted ? $": {refuted.Witness}" : "")}. Use // to round down.");
    }

    private Value Compare(Frame frame, BinarySyntax binary, string symbol, IrValue left, IrValue right, Place place)
    {
        if (left is DimValue a && right is DimValue b) return PlainValue.Of(PlainComparisons.Of(symbol, a.Dim, b.Dim, RemainderOf(frame, binary)));
        if (PlainComparisons.TryFold(symbol, left, right) is { } known) return new PlainValue(new BoolValue(known));
        var (x, y) = (PlainKinds.Of(left), PlainKinds.Of(right));
        if (x == y || (PlainKinds.IsNumber(left) && PlainKinds.IsNumber(right))) return PlainValue.Of(state.Opaque.ConditionOf(new ArithmeticValue(symbol, left, right)));
        return Unfit(symbol, new PlainValue(left), new PlainValue(right), place);
    }

    /// <summary>Dividend and divisor where the left side is <c>a % b</c>: then the condition is kept as one of divisibility.</summary>
    private (Dim Dividend, Dim Divisor)? RemainderOf(Frame frame, BinarySyntax binary)
    {
        var left = binary.Left;
        while (left is ParenthesizedSyntax inner) left = inner.Inner;
        return left is BinarySyntax { Operator: BinaryOperator.Remainder } remainder
            && state.Expressions.Evaluate(frame, remainder.Left) is PlainValue { Content: DimValue dividend }
            && state.Expressions.Evaluate(frame, remainder.Right) is PlainValue { Content: DimValue divisor }
            ? (dividend.Dim, divisor.Dim) : null;
    }

    private Value Unfit(string symbol, Value left, Value right, Place place) =>
        state.Fail("NN2004", place, $"\"{symbol}\" does not go between {left.Describe()} and {right.Describe()}.");
}
