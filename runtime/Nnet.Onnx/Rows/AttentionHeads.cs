using Nnet.Language.Shapes;
using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Attention with several heads, with PyTorch's weights, alone or as a part of a Transformer layer; sequences are (N, L, E).</summary>
/// <param name="c">The layer.</param>
/// <param name="prefix">What stands before the weights' names: <c>self_attn.</c>.</param>
/// <param name="heads">How many heads share the features.</param>
/// <param name="batch">Sequences, N.</param>
/// <param name="features">Features of a query, E.</param>
internal sealed class AttentionHeads(OnnxCall c, string prefix, int heads, Dim batch, long features)
{
    /// <summary>One learned key and value more.</summary>
    public bool AddsBias { get; init; }

    /// <summary>One key and value of zeros more.</summary>
    public bool AddsZero { get; init; }

    /// <summary>What each query attends to, (N, L, E), and the weights of each head, (N, heads, L, S).</summary>
    /// <param name="mask">(L, S) or (N * heads, L, S): true, or minus infinity, for what a query does not see.</param>
    /// <param name="padding">(N, S): true, or minus infinity, for keys that nobody sees.</param>
    public (string Attended, string Weights) Attend(string query, string key, string value, (string Name, TensorType Type)? mask, (string Name, TensorType Type)? padding)
    {
        var (q, k, v) = Project(query, key, value);
        var added = 0;
        if (AddsBias)
        {
            (k, v) = (Longer(k, "bias_k"), Longer(v, "bias_v"));
            added++;
        }

        if (AddsZero)
        {
            (k, v) = (PaddingRows.Extend(c, k, 3, "constant", [(1, 0, 1)], 0), PaddingRows.Extend(c, v, 3, "constant", [(1, 0, 1)], 0));
            added++;
        }

        var scaled = c.Add("Div", [Split(q, [0, 2, 1, 3]), c.Number(Math.Sqrt(features / heads))]);
        var scores = c.Add("MatMul", [scaled, Split(k, [0, 2, 3, 1])]);
        scores = Apply(scores, mask, added, name => mask!.Value.Type.Shape.Dims.Length == 3 ? c.Add("Reshape", [name, PerHead(mask.Value.Type, added)]) : name);
        scores = Apply(scores, padding, added, name => c.Add("Unsqueeze", [name, c.Graph.Integers(1, 2)]));
        var weights = c.Add("Softmax", [scores], new OnnxAttribute("axis", -1L));
        var attended = c.Add("Transpose", [c.Add("MatMul", [weights, Split(v, [0, 2, 1, 3])])], new OnnxAttribute("perm", (long[])[0, 2, 1, 3]));
        attended = c.Add("Reshape", [attended, c.Graph.Integers(0, 0, features)]);
        return (LinearRows.Map(c, attended, prefix + "out_proj"), weights);
    }

    private (string Query, string Key, string Value) Project(string query, string key, string value)
    {
        if (c.HasWeight(prefix + "in_proj_weight") && query == key && key == value)
        {
            var all = c.Add("MatMul", [query, c.TransposedWeight(prefix + "in_proj_weight")]);
            all = c.HasWeight(prefix + "in_proj_bias") ? c.Add("Add", [all, c.Weight(prefix + "in_proj_bias")]) : all;
            var parts = c.Graph.Add("Split", 3, [all], new OnnxAttribute("axis", -1L));
            return (parts[0], parts[1], parts[2]);
        }

        return (Projection(query, 0, "q"), Projection(key, 1, "k"), Projection(value, 2, "v"));
    }

    private string Projection(string x, int place, string letter)
    {
        var weight = c.HasWeight(prefix + "in_proj_weight")
            ? c.MadeOfWeights($"{prefix}in_proj_weight.{letter}.transposed", name => c.Load(prefix + "in_proj_weight").Blocks("", 3, [place]).Transposed(name))
            : c.TransposedWeight($"{prefix}{letter}_proj_weight");
        var product = c.Add("MatMul", [x, weight]);
        return c.HasWeight(prefix + "in_proj_bias")
            ? c.Add("Add", [product, c.MadeOfWeights($"{prefix}in_proj_bias.{letter}", name => c.Load(prefix + "in_proj_bias").Blocks(name, 3, [place]))])
            : product;
    }

    /// <summary>(N, L, E) to (N, L, heads, E / heads), then the axes in another order.</summary>
    private string Split(string x, long[] order) =>
        c.Add("Transpose", [c.Add("Reshape", [x, c.Graph.Integers(0, 0, heads, features / heads)])], new OnnxAttribute("perm", order));

    private string Longer(string x, string weight)
    {
        var more = c.Add("Expand", [c.Weight(prefix + weight), c.Sizes.List([batch, Dim.One, Dim.Of(features)])]);
        return c.Add("Concat", [x, more], new OnnxAttribute("axis", 1L));
    }

    private string PerHead(TensorType mask, int added) => c.Sizes.Reshaped([], [batch, Dim.Of(heads), mask.Shape.Dims[1], mask.Shape.Dims[2] + Dim.Of(added)]);

    private string Apply(string scores, (string Name, TensorType Type)? given, int added, Func<string, string> shape)
    {
        if (given is not var (name, type))
        {
            return scores;
        }

        var isBool = type.Element is ElementType.Boolean;
        if (added > 0)
        {
            var rank = type.Shape.Dims.Length;
            var number = isBool ? c.Cast(name, c.ResultElement) : name;
            var longer = PaddingRows.Extend(c, number, rank, "constant", [(rank - 1, 0, added)], 0);
            name = isBool ? c.Cast(longer, OnnxElementType.Bool) : longer;
        }

        return isBool ? AttentionRows.Masked(c, scores, shape(name)) : c.Add("Add", [scores, shape(name)]);
    }
}
