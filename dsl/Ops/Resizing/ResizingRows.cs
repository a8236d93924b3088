using System.Collections.Immutable;

namespace Nnet.Language.Ops;

internal static class ResizingRows
{
    public static ImmutableArray<OpRow> All { get; } =
    [
        InterpolationRule.Row("Upsample", OpCategory.Layer, "Enlarges images by scale_factor or to size: (N, C, H, W) to (N, C, H', W')."),
        InterpolationRule.Row("Interpolate", OpCategory.Function, "Resizes images by scale_factor or to size: (N, C, H, W) to (N, C, H', W')."),
        PixelShuffleRow.Row, PaddingRows.ZeroPad2d, PaddingRows.Pad,
    ];
}
