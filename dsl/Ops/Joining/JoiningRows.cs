using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>Tensors put together, taken apart, and picked by index or mask.</summary>
internal static class JoiningRows
{
    public static ImmutableArray<OpRow> All { get; } =
    [
        ConcatRow.Row, StackRow.Row, SplitRows.Split, SplitRows.Chunk, SplitRows.Unbind, SliceRow.Row,
        PickingRows.Gather, PickingRows.IndexSelect, SelectionRows.Where, SelectionRows.MaskedFill,
    ];
}
