namespace Nnet.Language.Ops;

internal static class MaxPool2dRow
{
    public static OpRow Row { get; } = PoolingRule.Max(2, "The largest value of each window: (N, C, H, W) to (N, C, H', W'); the stride is the kernel unless given.");
}
