using Nnet.Language.Shapes;

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
        new("RMSNorm", c => [$"[{string.Join(", ", Last(c).Select(c.Size))}]", c.NamedReal("eps"), c.Named("elementwise_affine", "elementwiseAffine")]),
    ];

    private static IEnumerable<string?> Channels(OperationCall c) =>
        [c.Inferred("num_features"), c.NamedReal("eps"), c.NamedReal("momentum"), c.Named("affine"), c.Named("track_running_stats")];

    private static string Trailing(OperationCall c)
    {
        var sizes = Last(c).Select(c.Size).ToArray();
        return sizes.Length == 1 ? sizes[0] : $"[{string.Join(", ", sizes)}]";
    }

    // The axes that are normalized together are the last ones.
    private static IEnumerable<Dim> Last(OperationCall c)
    {
        var dims = c.Types[0]!.Shape.Dims;
        return dims.Skip(dims.Length - (c.IsKnown("axes") && int.TryParse(c.Plain("axes"), out var axes) ? axes : 1));
    }
}
