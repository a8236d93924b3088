using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.reshape.</summary>
internal static class ReshapeRow
{
    public static OpRow Row { get; } = ArrangementRows.Row("Reshape", "reshape", "Reshape",
        "The same elements in another shape; one size may be -1 and follows from the others.", Infer, Option.Ints("shape"));

    private static OpOutcome Infer(OpCall call)
    {
        var input = call.Tensor();
        if (SizeList.TryComplete(call, "shape", input.Shape.ElementCount, input.ToString(), out var sizes) is { } error)
            return error.Argument == "" ? error with { Argument = null, Input = 0 } : error;
        return new TensorType(input.Element, new Shape(sizes));
    }
}
