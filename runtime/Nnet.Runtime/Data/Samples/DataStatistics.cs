using System.Text.Json;

namespace Nnet.Data.Samples;

/// <summary>
/// What the training part decided: means and deviations that inputs are normalized with, means that fill gaps, categories and vocabularies with their numbers. It is saved with the
/// weights, which mean nothing without it, and used in the place of new measurements when a run is opened.
/// </summary>
/// <param name="Normalizations">By normalized field.</param>
/// <param name="Means">What fills the gaps of a field, a number for each of its columns, by field.</param>
/// <param name="Categories">The categories of fields that have some, class names among them.</param>
/// <param name="Vocabularies">The words of text fields, by field.</param>
public sealed record DataStatistics(
    IReadOnlyList<Normalization> Normalizations,
    IReadOnlyDictionary<string, float[]> Means,
    IReadOnlyList<CategoryNames> Categories,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Vocabularies)
{
    /// <summary>The name of the entry in a file's metadata.</summary>
    public const string Key = "data";

    /// <summary>Of data that decided nothing.</summary>
    public static DataStatistics None { get; } = new([], new Dictionary<string, float[]>(), [], new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>As metadata of a weights file: one entry, <c>data</c>, with the statistics as JSON.</summary>
    public IReadOnlyDictionary<string, string> ToMetadata() => new Dictionary<string, string> { [Key] = JsonSerializer.Serialize(this) };

    /// <summary>Those of a weights file; null: it has none (it was written elsewhere).</summary>
    public static DataStatistics? Of(IReadOnlyDictionary<string, string> metadata) =>
        metadata.TryGetValue(Key, out var json) ? JsonSerializer.Deserialize<DataStatistics>(json) : null;

    /// <summary>The names of a field's classes; empty where numbers are all there is.</summary>
    public IReadOnlyList<string> WordsOf(string field) => Categories.FirstOrDefault(known => known.Field == field && known.Column == 0)?.Names ?? [];
}

/// <summary>The categories of a column, or of folders, by their number.</summary>
/// <param name="Field">The field.</param>
/// <param name="Column">The place among the field's columns, from 0.</param>
/// <param name="Names">In order: the first is number 0.</param>
public sealed record CategoryNames(string Field, int Column, IReadOnlyList<string> Names);
