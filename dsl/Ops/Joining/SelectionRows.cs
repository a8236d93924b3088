using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.where and torch.Tensor.masked_fill.</summary>
internal static class SelectionRows
{
    public static OpRow Where { get; } = ArrangementRows.Row("Where", "where", "Where", "x where the condition holds, y elsewhere; all three broadcast.", InferWhere) with
    {
        Inputs = [new("condition"), new("x", TakesNumber: true), new("y", TakesNumber: true)],
        Torch = TorchForm.Function("where"),
    };

    public static OpRow MaskedFill { get; } = ArrangementRows.Row("MaskedFill", "masked_fill", "Where", "The input, with value wherever the mask is true.", InferMaskedFill,
        Option.Float("value")) with
    { Inputs = [new("input"), new("mask")] };

    private static OpOutcome InferWhere(OpCall call)
    {
        if (RequireBool(call, 0) is { } notBool) return notBool;
        var shape = call.Shape();
        ElementType? element = null;
        for (var input = 1; input < 3; input++)
        {
            if (call.TryTensor(input) is not { } type) continue;
            if (element is not null && Numbers.Plain(element) != Numbers.Plain(type.Element))
                return new OpError("NN3006", $"Where takes two tensors of one element type, and gets {call.Tensor(1)} and {type}.", "Cast one of them.") { Input = input, OtherInput = 1 };
            element = element is null ? type.Element : Numbers.Common([element, type.Element]);
            if (Broadcasting.Combine(call, shape, type.Shape, 0, input, out shape) is { } error) return error;
        }

        // A plain number may be no label.
        var isMixed = call.TryTensor(1) is null || call.TryTensor(2) is null;
        return new TensorType(element is null ? ElementType.Float32 : isMixed ? Numbers.Plain(element) : element, shape);
    }

    private static OpOutcome InferMaskedFill(OpCall call)
    {
        if (RequireBool(call, 1) is { } notBool) return notBool;
        var (input, mask) = (call.Tensor(), call.Tensor(1));
        if (Broadcasting.Combine(call, input.Shape, mask.Shape, 0, 1, out var shape) is { } error) return error;
        return new TensorType(Numbers.Plain(input.Element), shape);
    }

    private static OpError? RequireBool(OpCall call, int input) => call.Tensor(input).Element is ElementType.Boolean ? null
        : new OpError("NN3006", $"{call.Row.Name} takes bool as \"{call.Row.Inputs[input].Name}\", and gets {call.Tensor(input)}.", "Compare first: x > 0.") { Input = input };
}
