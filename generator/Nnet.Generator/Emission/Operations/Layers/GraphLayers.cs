namespace Nnet.Generator.Emission.Operations.Layers;

/// <summary>Layers of Nnet.Runtime over graphs, and squeeze-and-excite.</summary>
internal static class GraphLayers
{
    public static IEnumerable<LayerRow> All =>
    [
        new("GraphConv", c => [c.Inferred("in_features"), c.Plain("out_features"), c.Named("bias"), c.Named("add_self_loops", "addSelfLoops"), c.Named("normalize")]),
        new("GraphAttention", c =>
        [
            c.Inferred("in_features"), c.Plain("out_features"), c.Named("heads"), c.Named("concat"), c.NamedReal("negative_slope", "negativeSlope"), c.NamedReal("dropout"), c.Named("add_self_loops", "addSelfLoops"), c.Named("bias"),
        ]),
        new("SqueezeExcite", c => [c.Inferred("channels"), c.Named("reduction")]),
    ];
}
