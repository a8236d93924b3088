using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>All layers, activations, functions and losses of the language, by name.</summary>
public static class OpTable
{
    public static ImmutableArray<OpRow> All { get; } =
    [
        .. LinearRows.All,
        .. ConvolutionRows.All,
        EmbeddingRow.Row,
        EmbeddingBagRow.Row,
        .. NormalizationRows.All,
        .. RegularizationRows.All,
        .. PoolingRows.All,
        .. RecurrentRows.All,
        .. AttentionRows.All,
        .. GraphRows.All,
        .. ResizingRows.All,
        .. ActivationRows.All,
        .. ArrangementRows.All,
        .. JoiningRows.All,
        .. CreationRows.All,
        .. ReductionRows.All,
        .. FunctionRows.All,
        .. LossRows.All,
    ];

    private static ImmutableDictionary<string, OpRow> ByName { get; } = All.ToImmutableDictionary(row => row.Name);

    public static OpRow? Find(string name) => ByName.TryGetValue(name, out var row) ? row : null;

    /// <summary>The name of the table that is nearest to a misspelt one; null where none is near.</summary>
    public static string? Suggest(string name) => NearestName.Find(name, All.Select(row => row.Name));
}
