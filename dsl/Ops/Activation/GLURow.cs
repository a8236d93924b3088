using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.GLU (Dauphin et al. 2017).</summary>
internal static class GLURow
{
    public static OpRow Row { get; } = Elementwise.Activation("GLU", TorchForm.Functional("glu"), OnnxForm.Composed("Split", "Sigmoid", "Mul"),
        "The first half of dim times the sigmoid of the second half: the axis is halved.", 5, [Option.Int("dim", -1)]) with
    { Infer = Infer };

    private static OpOutcome Infer(OpCall call)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        var input = call.Tensor();
        if (Axis.Resolve(call, "dim", input.Shape, out var axis) is { } noAxis) return noAxis;
        var size = input.Shape.Dims[axis];
        var odd = call.Require(new Divisible(size, 2), "NN3003", $"GLU halves an axis, and gets {input} with {size} there.", $"Make the size even.");
        if (odd is not null) return odd;
        return new TensorType(input.Element, input.Shape.WithDim(axis, call.Facts.FloorDiv(size, 2)));
    }
}
