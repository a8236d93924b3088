using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Graph attention of Velickovic et al. (2018). Weights are named as in torch_geometric's GATConv.</summary>
internal static class GraphAttentionRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "GraphAttention",
        Category = OpCategory.Layer,
        Inputs = [new("input"), new("edges")],
        Parameters =
        [
            Option.Int("out_features", min: 1), Option.Int("heads", 1, min: 1), Option.Bool("concat", true), Option.Float("negative_slope", 0.2),
            Option.Probability("dropout", 0), Option.Bool("add_self_loops", true), Option.Bool("bias", true),
        ],
        Infer = Infer,
        InferredSizes = call => [new("in_features", call.Shape().Dims[1])],
        Weights = Weights,
        Flops = Flops,
        Torch = TorchForm.RuntimeModule("GraphAttention"),
        Onnx = OnnxForm.Composed("MatMul", "Gather", "LeakyRelu", "Exp", "ScatterND", "Div", "Mul", "Add"),
        ShortName = "attention",
        Summary = "Weighs the neighbours of each node by attention (GAT): nodes (V, F) and edges (2, E) to (V, heads * out_features).",
    };

    private static Dim OutputSize(OpCall call) => call.Flag("concat") ? call.Int("heads") * call.Int("out_features") : call.Int("out_features");

    private static ImmutableArray<WeightSpec> Weights(OpCall call)
    {
        var (heads, size) = (call.Int("heads"), call.Int("out_features"));
        ImmutableArray<WeightSpec> weights =
        [
            new("lin.weight", Shape.Of(heads * size, call.Shape().Dims[1])), new("att_src", Shape.Of(1, heads, size)), new("att_dst", Shape.Of(1, heads, size)),
        ];
        return call.Flag("bias") ? weights.Add(new("bias", Shape.Of(OutputSize(call)))) : weights;
    }

    private static OpOutcome Infer(OpCall call) =>
        GraphInputs.Require(call) is { } error ? error : new TensorType(call.Tensor().Element, Shape.Of(call.Shape().Dims[0], OutputSize(call)));

    private static Dim Flops(OpCall call, OpValue result)
    {
        var width = call.Int("heads") * call.Int("out_features");
        return 2 * call.Shape().ElementCount * width + 4 * call.Shape().Dims[0] * width + call.Shape(1).Dims[1] * (2 * width + 6 * call.Int("heads"));
    }
}
