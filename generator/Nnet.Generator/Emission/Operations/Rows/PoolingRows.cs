using static Nnet.Generator.Emission.Operations.OperationCall;

namespace Nnet.Generator.Emission.Operations.Rows;

/// <summary>Pooling.</summary>
internal static class PoolingRows
{
    public static IEnumerable<OperationRow> All =>
    [
        new("MaxPool1d", c => Max(c, "functional.max_pool1d")),
        new("MaxPool2d", c => Max(c, "functional.max_pool2d", 2)),
        new("MaxPool3d", c => Max(c, "functional.max_pool3d", 3)),
        new("AvgPool1d", c => Average(c, "functional.avg_pool1d")),
        new("AvgPool2d", c => Average(c, "functional.avg_pool2d", 2)),
        new("AvgPool3d", c => Average(c, "functional.avg_pool3d", 3)),
        new("AdaptiveAvgPool1d", c => Call("functional.adaptive_avg_pool1d", c[0], c.Sizes("output_size"))),
        new("AdaptiveAvgPool2d", c => Call("functional.adaptive_avg_pool2d", c[0], c.Sizes("output_size"))),
        new("AdaptiveMaxPool1d", c => Call("functional.adaptive_max_pool1d", c[0], c.Sizes("output_size"))),
        new("AdaptiveMaxPool2d", c => Call("functional.adaptive_max_pool2d", c[0], $"[{string.Join(", ", c.Items("output_size", 2))}]")),
        new("GlobalAvgPool", c => $"{c[0]}.mean([{string.Join(", ", Enumerable.Range(2, c.Types[0]!.Shape.Dims.Length - 2))}])"),
    ];

    private static string Max(OperationCall c, string function, int rank = 1) => Call(
        function, c[0], Size(c, "kernel", rank), Named(c, "stride", IsArray(c, rank) ? "strides" : "stride", rank), Named(c, "padding", "padding", rank),
        Named(c, "dilation", "dilation", rank), c.Named("ceil_mode"));

    private static string Average(OperationCall c, string function, int rank = 1) => Call(
        function, c[0], Size(c, "kernel", rank), Named(c, "stride", "stride", rank), Named(c, "padding", "padding", rank),
        c.Named("ceil_mode"), c.Named("count_include_pad"), c.Named("divisor_override"));

    private static string? Named(OperationCall c, string name, string parameter, int rank) => c.IsGiven(name) ? $"{parameter}: {Size(c, name, rank)}" : null;

    private static string Size(OperationCall c, string name, int rank) => IsArray(c, rank) ? $"[{string.Join(", ", c.Items(name, rank))}]" : c.Sizes(name);

    // TorchSharp takes all sizes as single numbers or all as arrays, and in three dimensions arrays only.
    private static bool IsArray(OperationCall c, int rank) =>
        rank == 3 || (rank == 2 && new[] { "kernel", "stride", "padding", "dilation" }.Any(name => c.IsKnown(name) && !c.IsUniform(name)));
}
