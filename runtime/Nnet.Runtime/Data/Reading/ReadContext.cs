using Nnet.Data.Samples;

namespace Nnet.Data.Reading;

/// <summary>What the sources of one data set share.</summary>
/// <param name="Root">The folder that paths are relative to.</param>
/// <param name="MemoryLimit">Bytes that a source may keep in memory; what is more stays in, or goes to, a file.</param>
internal sealed record ReadContext(string Root, long MemoryLimit)
{
    /// <summary>The categories of the training source, by field and place among its columns; the other sources must do with them.</summary>
    public Dictionary<(string Field, int Column), IReadOnlyList<string>> Categories { get; } = [];

    /// <summary>Means that stand for missing values, by field, one for each column; of the training part.</summary>
    public Dictionary<string, float[]> Means { get; } = [];

    /// <summary>The vocabularies of fields of text, of the training part.</summary>
    public Dictionary<string, IReadOnlyList<string>> Vocabularies { get; } = [];

    /// <summary>Begins with what a training part of before decided, so that nothing is left to decide.</summary>
    public ReadContext With(DataStatistics? known)
    {
        foreach (var category in known?.Categories ?? [])
        {
            Categories[(category.Field, category.Column)] = category.Names;
        }

        foreach (var (field, means) in known?.Means ?? new Dictionary<string, float[]>())
        {
            Means[field] = means;
        }

        foreach (var (field, words) in known?.Vocabularies ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            Vocabularies[field] = words;
        }

        return this;
    }

    /// <summary>All that was decided, with the normalizations that were measured.</summary>
    public DataStatistics Decided(IReadOnlyList<Normalization> normalizations) =>
        new(normalizations, Means, [.. Categories.Select(entry => new CategoryNames(entry.Key.Field, entry.Key.Column, entry.Value)).OrderBy(entry => entry.Field, StringComparer.Ordinal).ThenBy(entry => entry.Column)], Vocabularies);
}
