using System.Collections.Immutable;

namespace Nnet.Language.Ops;

internal static class GraphRows
{
    public static ImmutableArray<OpRow> All { get; } = [GraphConvRow.Row, GraphAttentionRow.Row];
}
