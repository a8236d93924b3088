using Nnet.Generator.Emission.Text;

namespace Nnet.Generator.Emission.Operations.Layers;

/// <summary>Tables of vectors.</summary>
internal static class EmbeddingLayers
{
    public static IEnumerable<LayerRow> All =>
    [
        new("Embedding", c =>
            [c.Plain("num_embeddings"), c.Plain("embedding_dim"), c.Named("padding_idx"), c.NamedReal("max_norm"), c.NamedReal("norm_type"), c.Named("scale_grad_by_freq"), c.Named("sparse")]),
        new("EmbeddingBag", c =>
        [
            c.Plain("num_embeddings"), c.Plain("embedding_dim"), c.NamedReal("max_norm"), c.NamedReal("norm_type"), c.Named("scale_grad_by_freq"),
            c.IsGiven("mode") ? $"mode: EmbeddingBagMode.{CSharpName.Pascal(c.Choice("mode"))}" : null, c.Named("sparse"), c.Named("include_last_offset"), c.Named("padding_idx", "padding_index"),
        ]),
    ];
}
