using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

internal static class FlattenRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "Flatten",
        Category = OpCategory.Layer,
        Inputs = [new("input")],
        Parameters = [Option.Int("start_dim", 1), Option.Int("end_dim", -1)],
        Infer = Infer,
        Flops = (call, result) => Dim.Zero,
        Torch = TorchForm.Method("flatten"),
        Onnx = OnnxForm.Operator("Flatten"),
        ShortName = "flatten",
        Summary = "Joins the axes from start_dim to end_dim into one; keeps the first by default: (N, C, H, W) to (N, C * H * W).",
    };

    private static OpOutcome Infer(OpCall call)
    {
        var input = call.Tensor();
        if (Axis.Resolve(call, "start_dim", input.Shape, out var start) is { } startError) return startError;
        if (Axis.Resolve(call, "end_dim", input.Shape, out var end) is { } endError) return endError;
        if (end < start) return new OpError("NN3009", $"Flatten joins axes {start} to {end} of {input}, which end before they start.", "Give start_dim before end_dim.") { Argument = "end_dim" };
        var dims = input.Shape.Dims;
        var joined = Dim.Product(dims.Skip(start).Take(end - start + 1));
        ImmutableArray<Dim> result = [.. dims.Take(start), joined, .. dims.Skip(end + 1)];
        return new TensorType(input.Element, input.Shape.WithDims(result));
    }
}
