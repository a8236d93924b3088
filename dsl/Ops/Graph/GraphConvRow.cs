using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>The graph convolution of Kipf and Welling (2017): <c>D^-1/2 (A + I) D^-1/2 X W + b</c>. Weights are named as in torch_geometric's GCNConv.</summary>
internal static class GraphConvRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "GraphConv",
        Category = OpCategory.Layer,
        Inputs = [new("input"), new("edges"), new("edge_weight", IsOptional: true)],
        Parameters = [Option.Int("out_features", min: 1), Option.Bool("bias", true), Option.Bool("add_self_loops", true), Option.Bool("normalize", true)],
        Infer = Infer,
        InferredSizes = call => [new("in_features", call.Shape().Dims[1])],
        Weights = Weights,
        Flops = (call, result) => 2 * call.Shape().ElementCount * call.Int("out_features") + 2 * call.Shape(1).Dims[1] * call.Int("out_features"),
        Torch = TorchForm.RuntimeModule("GraphConv"),
        Onnx = OnnxForm.Composed("MatMul", "Gather", "ScatterND", "Mul", "Add"),
        ShortName = "conv",
        Summary = "Mixes each node with its neighbours (GCN): nodes (V, F) and edges (2, E) to (V, out_features).",
    };

    private static ImmutableArray<WeightSpec> Weights(OpCall call)
    {
        WeightSpec weight = new("lin.weight", Shape.Of(call.Int("out_features"), call.Shape().Dims[1]));
        return call.Flag("bias") ? [weight, new("bias", Shape.Of(call.Int("out_features")))] : [weight];
    }

    private static OpOutcome Infer(OpCall call)
    {
        if (GraphInputs.Require(call) is { } error) return error;
        if (call.IsGiven(2))
        {
            if (call.RequireFloat(2) is { } notFloat) return notFloat;
            if (call.RequireRank(2, 1, "(E)") is { } rank) return rank;
            var (weights, edges) = (call.Shape(2).Dims[0], call.Shape(1).Dims[1]);
            var count = call.RequireEqual(weights, edges, 2, $"GraphConv gets {weights} weights for {edges} edges.", $"Give one weight for each edge.");
            if (count is not null) return count with { OtherInput = 1 };
        }

        return new TensorType(call.Tensor().Element, Shape.Of(call.Shape().Dims[0], call.Int("out_features")));
    }
}
