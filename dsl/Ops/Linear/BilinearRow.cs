using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.Bilinear: <c>x1^T A x2 + b</c>.</summary>
internal static class BilinearRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "Bilinear",
        Category = OpCategory.Layer,
        Inputs = [new("input1"), new("input2")],
        Parameters = [Option.Int("out_features", min: 1), Option.Bool("bias", true)],
        Infer = Infer,
        InferredSizes = call => [new("in1_features", call.Shape().FromEnd(0)), new("in2_features", call.Shape(1).FromEnd(0))],
        Weights = call => Weight.WithBias(call, Shape.Of(call.Int("out_features"), call.Shape().FromEnd(0), call.Shape(1).FromEnd(0)), call.Int("out_features")),
        Flops = (call, result) => 2 * result.Tensors.First().Shape.ElementCount * (call.Shape().FromEnd(0) + 1) * call.Shape(1).FromEnd(0),
        Torch = TorchForm.Module("Bilinear"),
        Onnx = OnnxForm.Operator("Einsum"),
        ShortName = "bilinear",
        Summary = "A learned product of two inputs: (..., in1) and (..., in2) to (..., out_features).",
    };

    private static OpOutcome Infer(OpCall call)
    {
        for (var input = 0; input < 2; input++)
        {
            if (call.RequireFloat(input) is { } notFloat) return notFloat;
            if (call.RequireRankAtLeast(input, 1, "at least 1 dimension (..., F)") is { } rank) return rank;
        }

        var (first, second) = (call.Tensor(), call.Tensor(1));
        if (first.Shape.Dims.Length != second.Shape.Dims.Length || !Equals(first.Shape.Prefix, second.Shape.Prefix))
            return new OpError("NN3001", $"Bilinear takes two inputs that differ in the last axis only, and gets {first} and {second}.", "Give both the same leading axes.") { Input = 1, OtherInput = 0 };
        for (var axis = 0; axis < first.Shape.Dims.Length - 1; axis++)
        {
            var (a, b) = (first.Shape.Dims[axis], second.Shape.Dims[axis]);
            var error = call.RequireEqual(a, b, 1, $"Bilinear takes two inputs that differ in the last axis only, and gets {first} and {second}: {a} against {b}.", $"Give both the same leading axes.");
            if (error is not null) return error with { OtherInput = 0, Axis = axis };
        }

        return new TensorType(first.Element, first.Shape.WithDim(first.Shape.Dims.Length - 1, call.Int("out_features")));
    }
}
