using System.Collections.Immutable;

namespace Nnet.Language.Ops;

internal static class LinearRows
{
    public static ImmutableArray<OpRow> All { get; } = [LinearRow.Row, BilinearRow.Row];
}
