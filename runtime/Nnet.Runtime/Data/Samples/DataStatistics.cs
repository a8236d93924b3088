using System.Text.Json;

namespace Nnet.Data.Samples;

/// <summary>
/// What the training part decided: means and deviations that inputs are normalized with, means that fill gaps, and the order of class names and vocabularies. It is saved with
/// the weights, which mean nothing without it, and used in the place of new measurements when a run is opened.
/// </summary>
/// <param name="Normalizations">By normalized field.</param>
/// <param name="Means">What fills the gaps of a field, a number for each of its columns, by field.</param>
/// <param name="Words">Class names or vocabulary by field.</param>
public sealed record DataStatistics(
    IReadOnlyList<Normalization> Normalizations, IReadOnlyDictionary<string, float[]> Means, IReadOnlyDictionary<string, IReadOnlyList<string>> Words)
{
    /// <summary>The name of the entry in a file's metadata.</summary>
    public const string Key = "data";

    /// <summary>As metadata of a weights file: one entry, <c>data</c>, with the statistics as JSON.</summary>
    public IReadOnlyDictionary<string, string> ToMetadata() => new Dictionary<string, string> { [Key] = JsonSerializer.Serialize(this) };

    /// <summary>Those of a weights file; null: it has none (it was written elsewhere).</summary>
    public static DataStatistics? Of(IReadOnlyDictionary<string, string> metadata) =>
        metadata.TryGetValue(Key, out var json) ? JsonSerializer.Deserialize<DataStatistics>(json) : null;

    /// <summary>Refuses data whose classes are not those that the run was trained with.</summary>
    /// <exception cref="DataException">A field has other names, or the same in another order.</exception>
    internal void Check(SampleTable table)
    {
        foreach (var (field, words) in table.Words)
        {
            if (Words.TryGetValue(field, out var known) && known.FirstOrDefault(word => !words.Contains(word)) is { } gone)
            {
                throw new DataException($"\"{field}\" has no class \"{gone}\" any more, which the run was trained with. Evaluate it on data with the same classes.");
            }

            if (known is not null && !known.SequenceEqual(words))
            {
                throw new DataException($"The classes of \"{field}\" are {Show(words)}, and were {Show(known)} when the run was trained: their numbers mean something else. Evaluate it on data with the same classes.");
            }
        }
    }

    private static string Show(IReadOnlyList<string> words) => string.Join(", ", words.Take(8)) + (words.Count > 8 ? ", ..." : "");
}
