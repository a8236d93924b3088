using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.MultiheadAttention; key and value are the query where they are left out. The weights of attention come only when asked for.</summary>
internal static class MultiheadAttentionRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "MultiheadAttention",
        Category = OpCategory.Layer,
        Inputs =
        [
            new("query"), new("key", IsOptional: true), new("value", IsOptional: true),
            new("key_padding_mask", IsOptional: true), new("attn_mask", IsOptional: true),
        ],
        Parameters =
        [
            Option.Int("num_heads", min: 1), Option.Probability("dropout", 0), Option.Bool("bias", true), Option.Bool("add_bias_kv", false), Option.Bool("add_zero_attn", false),
            Option.Bool("batch_first", true), Option.Bool("need_weights", false),
        ],
        Infer = Infer,
        InferredSizes = call => [new("embed_dim", Query(call).FromEnd(0)), new("kdim", Key(call).FromEnd(0)), new("vdim", Value(call).FromEnd(0))],
        Weights = Weights,
        Flops = (call, result) => AttentionWeights.Flops(Batch(call), Length(call, Query(call)), Length(call, Key(call)), Query(call).FromEnd(0), Key(call).FromEnd(0), Value(call).FromEnd(0)),
        Torch = TorchForm.RuntimeModule("MultiheadAttention"),
        Onnx = OnnxForm.Composed("MatMul", "Split", "Reshape", "Transpose", "MatMul", "Softmax", "MatMul", "MatMul"),
        ShortName = "attention",
        Summary = "Attention with several heads: query (N, L, E), key and value (N, S, E) to (N, L, E); self-attention with one input.",
    };

    private static Shape Query(OpCall call) => call.Shape();

    private static Shape Key(OpCall call) => call.IsGiven(1) ? call.Shape(1) : Query(call);

    private static Shape Value(OpCall call) => call.IsGiven(2) ? call.Shape(2) : Key(call);

    private static Dim Batch(OpCall call) => Query(call).Dims[call.Flag("batch_first") ? 0 : 1];

    private static Dim Length(OpCall call, Shape shape) => shape.Dims[call.Flag("batch_first") ? 1 : 0];

    private static ImmutableArray<WeightSpec> Weights(OpCall call)
    {
        var width = Query(call).FromEnd(0);
        var weights = AttentionWeights.Of("", width, Key(call).FromEnd(0), Value(call).FromEnd(0), call.Flag("bias"));
        return call.Flag("add_bias_kv", whenUnknown: false)
            ? [.. weights, new("bias_k", Shape.Of(1, 1, width)), new("bias_v", Shape.Of(1, 1, width))]
            : weights;
    }

    private static OpOutcome Infer(OpCall call)
    {
        var layout = call.Flag("batch_first") ? "(N, T, E)" : "(T, N, E)";
        for (var input = 0; input < 3; input++)
        {
            if (!call.IsGiven(input)) continue;
            if (call.RequireFloat(input) is { } notFloat) return notFloat;
            if (call.RequireRank(input, 3, layout) is { } rank) return rank;
        }

        if (AttentionWeights.RequireHeads(call, "num_heads", Query(call).FromEnd(0)) is { } heads) return heads;
        if (RequireSameBatch(call) is { } batch) return batch;
        var (queries, keys) = (Length(call, Query(call)), Length(call, Key(call)));
        if (AttentionMask.Require(call, 3, Shape.Of(Batch(call), keys)) is { } padding) return padding;
        if (AttentionMask.Require(call, 4, Shape.Of(queries, keys), Shape.Of(Batch(call) * call.Int("num_heads"), queries, keys)) is { } mask) return mask;
        var output = new OpValue.Tensor(call.Tensor());
        if (!call.Flag("need_weights", whenUnknown: false)) return new OpSuccess(output);
        var seen = keys + (call.Flag("add_bias_kv", whenUnknown: false) ? 1 : 0) + (call.Flag("add_zero_attn", whenUnknown: false) ? 1 : 0);
        var weights = new OpValue.Tensor(new TensorType(call.Tensor().Element, Shape.Of(Batch(call), queries, seen)));
        return new OpSuccess(new OpValue.Tuple([output, weights]));
    }

    private static OpError? RequireSameBatch(OpCall call)
    {
        var (batchAxis, lengthAxis) = call.Flag("batch_first") ? (0, 1) : (1, 0);
        for (var input = 1; input < 3; input++)
        {
            if (!call.IsGiven(input)) continue;
            var error = call.RequireEqual(call.Shape(input).Dims[batchAxis], Batch(call), input, $"MultiheadAttention gets {call.Tensor()} and {call.Tensor(input)}: {Batch(call)} sequences against {call.Shape(input).Dims[batchAxis]}.", $"Give all the same batch.");
            if (error is not null) return error with { OtherInput = 0, Axis = batchAxis };
        }

        if (!call.IsGiven(2)) return null;
        var (keys, values) = (Key(call).Dims[lengthAxis], Value(call).Dims[lengthAxis]);
        var length = call.RequireEqual(values, keys, 2, $"MultiheadAttention gets {keys} keys and {values} values.", $"Give key and value the same length.");
        return length is null ? null : length with { OtherInput = 1, Axis = lengthAxis };
    }
}
