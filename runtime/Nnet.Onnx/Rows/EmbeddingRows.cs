using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Learned vectors looked up by number.</summary>
internal static class EmbeddingRows
{
    // PyTorch's guard against a division by zero in the renormalization.
    private const double Guard = 1e-7;

    public static IEnumerable<OnnxRow> All => [OnnxRow.One("Embedding", Rows), OnnxRow.One("EmbeddingBag", Bag)];

    private static string Rows(OnnxCall c)
    {
        var rows = c.Add("Gather", [c.Weight("weight"), c.Tensor(0)], new OnnxAttribute("axis", 0L));
        if (c.IsNone("max_norm"))
        {
            return rows;
        }

        var op = c.Number("norm_type") switch
        {
            1 => "ReduceL1",
            2 => "ReduceL2",
            _ => throw c.Fail($"limits its rows by the {c.Number("norm_type")}-norm, which ONNX has no operator for", "Take norm_type: 2."),
        };
        var norm = c.Add(op, [rows], new OnnxAttribute("axes", (long[])[-1]), new OnnxAttribute("keepdims", 1L));
        var limit = c.Number(c.Number("max_norm"));
        var scale = c.Add("Div", [limit, c.Add("Add", [norm, c.Number(Guard)])]);
        return c.Add("Where", [c.Add("Greater", [norm, limit]), c.Add("Mul", [rows, scale]), rows]);
    }

    private static string Bag(OnnxCall c)
    {
        if (c.Has(1))
        {
            throw c.Fail("takes its bags one after the other, with offsets, so that their sizes depend on the values", "Give the bags as rows of one matrix (N, B).");
        }

        if (!c.IsNone("padding_idx"))
        {
            throw c.Fail("leaves out the entries of padding_idx, so that the sizes of the bags depend on the values", "Use Embedding and a masked Mean or Sum.");
        }

        var rows = Rows(c);
        long[] axes = [1];
        switch (c.Word("mode"))
        {
            case "max":
                return ReductionRows.Reduce(c, "ReduceMax", rows, axes, keep: false);
            case "mean":
                return ReductionRows.Reduce(c, "ReduceMean", rows, axes, keep: false);
            default:
                var weighed = c.Has(2) ? c.Add("Mul", [rows, c.Add("Unsqueeze", [c[2], c.Graph.Integers(-1)])]) : rows;
                return ReductionRows.Sum(c, weighed, axes, keep: false);
        }
    }
}
