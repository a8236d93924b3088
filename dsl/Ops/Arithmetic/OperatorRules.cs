using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>The types of <c>+ - * / // % ** @</c>, comparisons and negation on tensors and plain numbers.</summary>
public static class OperatorRules
{
    private static ImmutableDictionary<string, OpRow> Rows { get; } = new[] { "+", "-", "*", "/", "//", "%", "**", "==", "!=", "<", "<=", ">", ">=" }
        .ToImmutableDictionary(symbol => symbol, Row);

    private static OpRow Product { get; } = MatMulRow.Row with { Name = "\"@\"" };

    /// <summary>The result of a binary operator with a tensor on at least one side. Inputs of an error are 0 for the left and 1 for the right.</summary>
    public static OpOutcome Infer(string symbol, OpInput left, OpInput right, Facts facts)
    {
        var row = symbol == "@" ? Product : Rows[symbol];
        return row.Apply(new OpCall(row, [left, right], ImmutableDictionary<string, ArgumentValue>.Empty, facts));
    }

    /// <summary>Floating-point operations of a binary operator, for operands that <see cref="Infer"/> accepted.</summary>
    public static Dim Flops(string symbol, OpInput left, OpInput right, TensorType result, Facts facts)
    {
        var row = symbol == "@" ? Product : Rows[symbol];
        return row.Flops(new OpCall(row, [left, right], ImmutableDictionary<string, ArgumentValue>.Empty, facts), new OpValue.Tensor(result));
    }

    /// <summary>The type of <c>-x</c>.</summary>
    public static OpOutcome Negate(TensorType operand) => operand.Element is ElementType.Boolean
        ? new OpError("NN3006", $"\"-\" takes numbers, and gets {operand}.", "") { Input = 0 }
        : new TensorType(Numbers.Plain(operand.Element), operand.Shape);

    private static OpRow Row(string symbol) => new()
    {
        Name = $"\"{symbol}\"",
        Category = OpCategory.Function,
        Inputs = [new("left", TakesNumber: true), new("right", TakesNumber: true)],
        Infer = call => Infer(call, symbol),
        Flops = Elementwise.Cost(symbol == "**" ? 8 : 1),
        Torch = TorchForm.Method(symbol),
        Onnx = OnnxForm.Operator(symbol),
        ShortName = "operator",
        Summary = $"The operator {symbol}.",
    };

    private static OpOutcome Infer(OpCall call, string symbol)
    {
        var shape = Shape.Scalar;
        for (var input = 0; input < 2; input++)
        {
            if (call.TryTensor(input) is not { } type) continue;
            if (type.Element is ElementType.Boolean && (symbol == "-" || (symbol == "**" && IsBool(call, 1 - input))))
                return new OpError("NN3006", $"{call.Row.Name} takes numbers, and gets {type}.", "Cast it: Cast(float).") { Input = input };
            if (Broadcasting.Combine(call, shape, type.Shape, 0, input, out shape) is { } mismatch) return mismatch;
        }

        var element = Promote(call);
        return new TensorType(symbol switch
        {
            "==" or "!=" or "<" or "<=" or ">" or ">=" => ElementType.Bool,
            "/" when !element.IsFloating => ElementType.Float32,
            _ => element,
        }, shape);
    }

    private static bool IsBool(OpCall call, int input) => call.TryTensor(input) is { Element: ElementType.Boolean };

    /// <summary>A plain number takes the tensor's type, but a fraction makes integers float.</summary>
    private static ElementType Promote(OpCall call)
    {
        if (call.TryTensor(0) is { } left && call.TryTensor(1) is { } right) return PromoteTensors(left, right);
        var (tensor, number) = call.TryTensor(0) is { } first ? (first, call.Inputs[1]) : (call.Tensor(1), call.Inputs[0]);
        var plain = Numbers.Plain(tensor.Element);
        if (plain.IsFloating) return plain;
        if (number is not OpInput.Number { IsWhole: true }) return ElementType.Float32;
        return plain is ElementType.Boolean ? ElementType.Int64 : plain;
    }

    /// <summary>As in PyTorch, a 0-d tensor does not widen a type of its own kind.</summary>
    private static ElementType PromoteTensors(TensorType left, TensorType right)
    {
        var (a, b) = (Numbers.Plain(left.Element), Numbers.Plain(right.Element));
        if (left.Shape.IsScalar != right.Shape.IsScalar && Category(a) == Category(b)) return left.Shape.IsScalar ? b : a;
        if (left.Shape.IsScalar != right.Shape.IsScalar)
        {
            var (scalar, full) = left.Shape.IsScalar ? (a, b) : (b, a);
            if (Category(full) > Category(scalar)) return full;
        }

        return Numbers.Promote(a, b);
    }

    private static int Category(ElementType type) => type is ElementType.Boolean ? 0 : type.IsFloating ? 2 : 1;
}
