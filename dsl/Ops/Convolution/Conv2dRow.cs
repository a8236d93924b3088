namespace Nnet.Language.Ops;

internal static class Conv2dRow
{
    public static OpRow Row { get; } = ConvolutionRule.Row(2, "Slides learned kernels over images: (N, C, H, W) to (N, out_channels, H', W').");
}
