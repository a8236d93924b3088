using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>Convolutions and transposed convolutions over one, two and three spatial axes.</summary>
internal static class ConvolutionRows
{
    public static ImmutableArray<OpRow> All { get; } =
    [
        ConvolutionRule.Row(1, "Slides learned kernels along a signal: (N, C, L) to (N, out_channels, L')."),
        ConvolutionRule.Row(2, "Slides learned kernels over images: (N, C, H, W) to (N, out_channels, H', W')."),
        ConvolutionRule.Row(3, "Slides learned kernels through volumes: (N, C, D, H, W) to (N, out_channels, D', H', W')."),
        TransposedConvolutionRule.Row(1, "The transpose of Conv1d: enlarges a signal."),
        TransposedConvolutionRule.Row(2, "The transpose of Conv2d: enlarges images."),
        TransposedConvolutionRule.Row(3, "The transpose of Conv3d: enlarges volumes."),
        SqueezeExciteRow.Row,
    ];
}
