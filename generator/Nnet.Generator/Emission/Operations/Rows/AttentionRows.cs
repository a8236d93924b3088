using static Nnet.Generator.Emission.Operations.OperationCall;

namespace Nnet.Generator.Emission.Operations.Rows;

/// <summary>Attention without weights.</summary>
internal static class AttentionRows
{
    public static IEnumerable<OperationRow> All =>
    [
        new("ScaledDotProductAttention", c => Call(
            "functional.scaled_dot_product_attention",
            c[0], c[1], c[2],
            c.Inputs.Count > 3 && c.Inputs[3] is { } mask ? $"attn_mask: {mask}" : null,
            c.IsGiven("dropout_p") ? $"p: {c.Training} ? {c.Real("dropout_p")} : 0.0" : null,
            c.Named("causal", "is_casual"))),
    ];
}
