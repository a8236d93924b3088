namespace Nnet.Generator.Emission.Operations.Layers;

/// <summary>Linear maps, and the activation that has weights.</summary>
internal static class LinearLayers
{
    public static IEnumerable<LayerRow> All =>
    [
        new("Linear", c => [c.Inferred("in_features"), c.Plain("out_features"), c.Named("bias", "hasBias")]),
        new("Bilinear", c => [c.Inferred("in1_features"), c.Inferred("in2_features"), c.Plain("out_features"), c.Named("bias", "hasBias")]),
        new("PReLU", c => [c.Plain("num_parameters"), c.NamedReal("init")]),
    ];
}
