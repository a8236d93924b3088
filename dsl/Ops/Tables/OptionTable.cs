using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>Rows of one kind, by name.</summary>
/// <param name="Kind">What a row is, for messages: <c>optimizer</c>.</param>
/// <param name="All">In the order of the reference.</param>
public sealed record OptionTable(string Kind, ImmutableArray<OptionRow> All)
{
    private readonly ImmutableDictionary<string, OptionRow> _byName = All.ToImmutableDictionary(row => row.Name);

    public OptionRow? Find(string name) => _byName.TryGetValue(name, out var row) ? row : null;

    /// <summary>The name that is nearest to a misspelt one; null where none is near.</summary>
    public string? Suggest(string name) => NearestName.Find(name, All.Select(row => row.Name));
}
