namespace Nnet.Generator.Emission.Operations.Layers;

/// <summary>Normalization with weights.</summary>
internal static class NormalizationLayers
{
    public static IEnumerable<LayerRow> All =>
    [
        new("BatchNorm1d", Channels),
        new("BatchNorm2d", Channels),
        new("BatchNorm3d", Channels),
        new("InstanceNorm1d", Channels),
        new("InstanceNorm2d", Channels),
        new("GroupNorm", c => [c.Plain("num_groups"), c.Inferred("num_channels"), c.NamedReal("eps"), c.Named("affine")]),
        new("LayerNorm", c => [Trailing(c), c.NamedReal("eps"), c.Named("elementwise_affine"), c.Named("bias")]),
        new("RMSNorm", c => [$"[{string.Join(", ", c.InferredSizes("normalized_shape"))}]", c.NamedReal("eps"), c.Named("elementwise_affine", "elementwiseAffine")]),
    ];

    private static IEnumerable<string?> Channels(OperationCall c) =>
        [c.Inferred("num_features"), c.NamedReal("eps"), c.NamedReal("momentum"), c.Named("affine"), c.Named("track_running_stats")];

    private static string Trailing(OperationCall c)
    {
        var sizes = c.InferredSizes("normalized_shape");
        return sizes.Length == 1 ? sizes[0] : $"[{string.Join(", ", sizes)}]";
    }
}
