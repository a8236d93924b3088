using Nnet.Language.Shapes;
using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Attention, out of matrix products and Softmax.</summary>
internal static class AttentionRows
{
    public static IEnumerable<OnnxRow> All => [OnnxRow.One("ScaledDotProductAttention", ScaledDotProduct), new("MultiheadAttention", Multihead)];

    private static string ScaledDotProduct(OnnxCall c)
    {
        var (rank, keyRank) = (c.Rank(), c.Rank(1));
        var scaled = c.Add("Mul", [c[0], Scale(c, c.Dim(0, rank - 1))]);
        var scores = c.Add("MatMul", [scaled, OrderRows.Exchange(c, c[1], keyRank, keyRank - 2, keyRank - 1)]);
        if (c.Flag("causal"))
        {
            scores = Masked(c, scores, Later(c, c.Dim(0, rank - 2), c.Dim(1, keyRank - 2)));
        }
        else if (c.Has(3))
        {
            // Here true is what is seen.
            scores = c.Element(3) == OnnxElementType.Bool ? c.Add("Where", [c.Tensor(3), scores, c.Number(double.NegativeInfinity)]) : c.Add("Add", [scores, c[3]]);
        }

        return c.Add("MatMul", [c.Add("Softmax", [scores], new OnnxAttribute("axis", -1L)), c[2]]);
    }

    private static IReadOnlyList<string> Multihead(OnnxCall c)
    {
        var batchFirst = c.Flag("batch_first");
        string First(int input) => batchFirst ? c[input] : OrderRows.Exchange(c, c[input], 3, 0, 1);
        var query = First(0);
        var key = c.Has(1) ? First(1) : query;
        var value = c.Has(2) ? First(2) : key;
        var heads = new AttentionHeads(c, "", (int)c.Int("num_heads"), c.Dim(0, batchFirst ? 0 : 1), c.Size(0, 2))
        {
            AddsBias = c.Flag("add_bias_kv"),
            AddsZero = c.Flag("add_zero_attn"),
        };
        var (attended, weights) = heads.Attend(query, key, value, Mask(c, 4), Mask(c, 3));
        attended = batchFirst ? attended : OrderRows.Exchange(c, attended, 3, 0, 1);
        return c.Flag("need_weights") ? [attended, ReductionRows.Reduce(c, "ReduceMean", weights, [1], keep: false)] : [attended];
    }

    /// <summary>A mask that is given, with its type; null without.</summary>
    public static (string Name, TensorType Type)? Mask(OnnxCall c, int input) => c.Has(input) ? (c.Tensor(input), c.Type(input)) : null;

    /// <summary>Minus infinity where a mask is true.</summary>
    public static string Masked(OnnxCall c, string scores, string mask) => c.Add("Where", [mask, c.Number(double.NegativeInfinity), scores]);

    private static string Scale(OnnxCall c, Dim features) => features.TryGetConstant(out var known)
        ? c.Number(1 / Math.Sqrt(known))
        : c.Add("Div", [c.Number(1), c.Add("Sqrt", [c.Cast(c.Sizes.Scalar(features), c.ResultElement)])]);

    /// <summary>True where a key (column) comes after its query (row).</summary>
    private static string Later(OnnxCall c, Dim queries, Dim keys) => c.Graph.Known($"later {SizeWriter.Key(queries)}, {SizeWriter.Key(keys)}", () =>
    {
        string Places(Dim count) => c.Add("Range", [c.Graph.Integer(0), c.Sizes.Scalar(count), c.Graph.Integer(1)]);
        return c.Add("Greater", [Places(keys), c.Add("Unsqueeze", [Places(queries), c.Graph.Integers(1)])]);
    });
}
