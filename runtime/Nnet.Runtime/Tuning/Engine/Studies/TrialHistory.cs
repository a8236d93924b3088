using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nnet.Tuning.Engine;

/// <summary>The curves of a trial in its attributes: a list of epochs, each an object of numbers.</summary>
internal static class TrialHistory
{
    /// <summary>The attribute's name.</summary>
    public const string Key = "history";

    private static readonly JsonSerializerOptions Options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public static string Write(IEnumerable<IReadOnlyList<(string Name, double Value)>> epochs) =>
        JsonSerializer.Serialize(epochs.Select(epoch => epoch.DistinctBy(entry => entry.Name).ToDictionary(entry => entry.Name, entry => entry.Value)), Options);

    /// <summary>The epochs; none where nothing was recorded.</summary>
    public static IReadOnlyList<IReadOnlyList<(string Name, double Value)>> Read(ImmutableSortedDictionary<string, string> attributes) =>
        attributes.TryGetValue(Key, out var json) && JsonSerializer.Deserialize<Dictionary<string, double>[]>(json, Options) is { } epochs
            ? [.. epochs.Select(epoch => epoch.Select(entry => (entry.Key, entry.Value)).ToArray())]
            : [];
}
