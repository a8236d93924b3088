using System.Collections.Immutable;

namespace Nnet.Language.Ops;

internal static class AttentionRows
{
    public static ImmutableArray<OpRow> All { get; } =
        [ScaledDotProductAttentionRow.Row, MultiheadAttentionRow.Row, TransformerEncoderLayerRow.Row, TransformerDecoderLayerRow.Row];
}
