using System.Collections.Immutable;

namespace Nnet.Language.Ops;

internal static class NormalizationRows
{
    /// <summary>What <c>no_decay norm</c> selects.</summary>
    public const string Family = "norm";

    public static ImmutableArray<OpRow> All { get; } =
    [
        BatchNormRule.Row(1), BatchNormRule.Row(2), BatchNormRule.Row(3),
        InstanceNormRule.Row(1), InstanceNormRule.Row(2),
        LayerNormRow.Row, RMSNormRow.Row, GroupNormRow.Row, LocalResponseNormRow.Row,
    ];
}
