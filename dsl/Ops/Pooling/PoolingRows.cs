using System.Collections.Immutable;

namespace Nnet.Language.Ops;

internal static class PoolingRows
{
    public static ImmutableArray<OpRow> All { get; } =
    [
        PoolingRule.Max(1), PoolingRule.Max(2), PoolingRule.Max(3),
        PoolingRule.Average(1), PoolingRule.Average(2), PoolingRule.Average(3),
        AdaptivePoolingRule.Row("AdaptiveAvgPool1d", 1, "adaptive_avg_pool1d", "Averages so that the length becomes output_size: (N, C, L) to (N, C, output_size)."),
        AdaptivePoolingRule.Row("AdaptiveAvgPool2d", 2, "adaptive_avg_pool2d", "Averages so that height and width become output_size: (N, C, H, W) to (N, C, h, w)."),
        AdaptivePoolingRule.Row("AdaptiveMaxPool1d", 1, "adaptive_max_pool1d", "The largest values so that the length becomes output_size: (N, C, L) to (N, C, output_size)."),
        AdaptivePoolingRule.Row("AdaptiveMaxPool2d", 2, "adaptive_max_pool2d", "The largest values so that height and width become output_size: (N, C, H, W) to (N, C, h, w)."),
        GlobalAvgPoolRow.Row,
    ];
}
