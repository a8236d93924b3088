using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Positions and orders along an axis: torch.argmax, argmin, topk, cumsum.</summary>
internal static class PositionRows
{
    public static OpRow ArgMax { get; } = Row("ArgMax", "argmax", "ArgMax", "The position of the largest value along dim, or among all elements.", InferPosition, Option.OptionalInt("dim"), Option.Bool("keepdim", false));

    public static OpRow ArgMin { get; } = Row("ArgMin", "argmin", "ArgMin", "The position of the smallest value along dim, or among all elements.", InferPosition, Option.OptionalInt("dim"), Option.Bool("keepdim", false));

    public static OpRow TopK { get; } = Row("TopK", "topk", "TopK", "The k largest values along dim and their positions: (values, indices).", InferTopK,
        Option.Int("k", min: 1), Option.Int("dim", -1), Option.Bool("largest", true), Option.Bool("sorted", true));

    public static OpRow Cumsum { get; } = Row("Cumsum", "cumsum", "CumSum", "The running sum along dim.", InferCumsum, Option.Int("dim"));

    private static OpRow Row(string name, string method, string onnx, string summary, Func<OpCall, OpOutcome> infer, params ParameterSpec[] parameters) =>
        ArrangementRows.Row(name, method, onnx, summary, infer, parameters) with { Flops = (call, _) => call.Shape().ElementCount };

    private static OpOutcome InferPosition(OpCall call)
    {
        var shape = call.Shape();
        var keeps = call.Flag("keepdim", whenUnknown: false);
        if (call.IsNone("dim")) return new TensorType(ElementType.Int64, keeps ? shape.Map(_ => Dim.One) : Shape.Scalar);
        if (Axis.Resolve(call, "dim", shape, out var axis) is { } noAxis) return noAxis;
        return new TensorType(ElementType.Int64, keeps ? shape.WithDim(axis, Dim.One) : shape.Without(axis));
    }

    private static OpOutcome InferTopK(OpCall call)
    {
        var (input, k) = (call.Tensor(), call.Int("k"));
        if (Axis.Resolve(call, "dim", input.Shape, out var axis) is { } noAxis) return noAxis;
        var size = input.Shape.Dims[axis];
        var tooMany = call.Require(new AtLeast(size, k), "NN2004", $"TopK cannot take {k} of the {size} in axis {axis} of {input}.", $"\"k\" is at most {size}.", argument: "k");
        if (tooMany is not null) return tooMany;
        var shape = input.Shape.WithDim(axis, k);
        return new OpSuccess(new OpValue.Tuple([new OpValue.Tensor(new TensorType(Numbers.Plain(input.Element), shape)), new OpValue.Tensor(new TensorType(ElementType.Int64, shape))]));
    }

    private static OpOutcome InferCumsum(OpCall call) => Axis.Resolve(call, "dim", call.Shape(), out _) is { } noAxis ? noAxis : Elementwise.KeepNumber(call);
}
