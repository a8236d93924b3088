using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Nodes (V, F) and edges (2, E): row 0 of the edges holds where each one starts, row 1 where it ends.</summary>
internal static class GraphInputs
{
    public static OpError? Require(OpCall call)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        if (call.RequireRank(0, 2, "(V, F)") is { } nodes) return nodes;
        if (!call.Tensor(1).Element.IsInteger)
            return new OpError("NN3006", $"{call.Row.Name} takes int as \"edges\", and gets {call.Tensor(1)}.", "Edges are pairs of node numbers: int[2, E].") { Input = 1 };
        if (call.RequireRank(1, 2, "(2, E)") is { } edges) return edges;
        var pairs = call.RequireEqual(call.Shape(1).Dims[0], 2, 1, $"{call.Row.Name} takes edges (2, E), and gets {call.Tensor(1)}.", $"Put starts and ends into two rows: Transpose(0, 1).");
        return pairs is null ? null : pairs with { Axis = 0 };
    }
}
