using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.functional.one_hot; the number of classes follows from <c>class(K)</c> and <c>token(V)</c>.</summary>
internal static class OneHotRow
{
    public static OpRow Row { get; } = ArrangementRows.Row("OneHot", "one_hot", "OneHot", "A 1 at the place of each number, 0 elsewhere: class(K)[N] to int[N, K].", Infer,
        Option.OptionalInt("num_classes", min: 1)) with
    { Torch = TorchForm.Functional("one_hot"), InferredSizes = call => [new("num_classes", Classes(call)!)] };

    private static Dim? Classes(OpCall call) => !call.IsNone("num_classes") ? call.Int("num_classes") : call.Tensor().Element switch
    {
        ElementType.Class labels => labels.Count,
        ElementType.Token tokens => tokens.Count,
        _ => null,
    };

    private static OpOutcome Infer(OpCall call)
    {
        var input = call.Tensor();
        if (Classes(call) is not { } classes)
        {
            return input.Element.IsInteger
                ? new OpError("NN2003", $"OneHot cannot tell how many classes {input} has.", "Give num_classes.") { Argument = "num_classes" }
                : IndexRange.Require(call, 0, Dim.One, "classes")!;
        }

        return IndexRange.Require(call, 0, classes, "classes") is { } range ? range : new TensorType(ElementType.Int64, input.Shape.Append(classes));
    }
}
