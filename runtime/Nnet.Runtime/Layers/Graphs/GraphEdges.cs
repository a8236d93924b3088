using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.Layers;

/// <summary>Edges of a graph as sources, targets and weights.</summary>
internal static class GraphEdges
{
    /// <summary>The edges (2, E) with their weights (E); with <paramref name="addSelfLoops"/> each of <paramref name="count"/> nodes has exactly one loop, of weight 1 unless an edge gave another.</summary>
    public static (Tensor Source, Tensor Target, Tensor Weight) Prepare(Tensor edges, Tensor weight, long count, bool addSelfLoops)
    {
        var (source, target) = (edges[0], edges[1]);
        if (!addSelfLoops) return (source, target, weight);
        var isLoop = source == target;
        var (loops, others) = (isLoop.nonzero().squeeze(1), isLoop.logical_not().nonzero().squeeze(1));
        var loopWeight = torch.ones(count, dtype: weight.dtype, device: weight.device).index_copy(0, source.index_select(0, loops), weight.index_select(0, loops));
        var nodes = torch.arange(count, dtype: ScalarType.Int64, device: edges.device);
        return (
            torch.cat([source.index_select(0, others), nodes]),
            torch.cat([target.index_select(0, others), nodes]),
            torch.cat([weight.index_select(0, others), loopWeight]));
    }
}
