namespace Nnet.Generator.Emission.Operations.Layers;

/// <summary>Attention with weights; TorchSharp's own puts the batch second, so these are Nnet.Runtime's.</summary>
internal static class AttentionLayers
{
    public static IEnumerable<LayerRow> All =>
    [
        new("MultiheadAttention", c =>
        [
            c.Inferred("embed_dim"), c.Plain("num_heads"), c.NamedReal("dropout"), c.Named("bias"), c.Named("add_bias_kv", "addBiasKv"), c.Named("add_zero_attn", "addZeroAttention"),
            Other(c, "kdim"), Other(c, "vdim"), c.Named("batch_first", "batchFirst"),
        ], ["attended", "weights"]) { Variant = c => c.IsTrue("need_weights") ? "Nnet.Layers.MultiheadAttentionWithWeights" : null, Call = Inputs("query", "key", "value", "keyPaddingMask", "attentionMask") },
        new("TransformerEncoderLayer", Transformer) { Call = Inputs("source", "sourceMask", "sourceKeyPaddingMask") },
        new("TransformerDecoderLayer", Transformer) { Call = Inputs("target", "memory", "targetMask", "memoryMask", "targetKeyPaddingMask", "memoryKeyPaddingMask") },
    ];

    private static IEnumerable<string?> Transformer(OperationCall c) =>
    [
        c.Inferred("d_model"), c.Plain("nhead"), c.Named("dim_feedforward", "feedForward"), c.NamedReal("dropout"),
        c.IsGiven("activation") && c.Choice("activation") == "gelu" ? "gelu: true" : null, c.NamedReal("layer_norm_eps", "eps"),
        c.Named("batch_first", "batchFirst"), c.Named("norm_first", "normFirst"),
    ];

    // A size that differs from the query's.
    private static string? Other(OperationCall c, string name) => c.Inferred(name) == c.Inferred("embed_dim") ? null : $"{name}: {c.Inferred(name)}";

    // Optional inputs that are not given are left out, those after them named.
    private static Func<OperationCall, IEnumerable<string?>> Inputs(params string[] names) => c =>
        c.Inputs.Select((input, index) => input is null ? null : c.Inputs.Take(index).Any(before => before is null) ? $"{names[index]}: {input}" : input);
}
