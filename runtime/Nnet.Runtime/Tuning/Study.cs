using System.Text.Json;

namespace Nnet.Tuning;

/// <summary>The trials of a plan in a file of lines, each written when it ends: a plan that is run again goes on after the last one.</summary>
internal sealed class Study(string? path)
{
    private readonly List<Trial> trials = path is not null && File.Exists(path) ? [.. File.ReadLines(path).Select(TryRead).OfType<Trial>()] : [];

    public IReadOnlyList<Trial> Trials => trials;

    /// <summary>The study of a name below the folder of runs; in memory alone without one.</summary>
    public static Study Open(string? runsRoot, string name)
    {
        if (runsRoot is null) return new(null);
        var folder = Path.Combine(runsRoot, "studies");
        Directory.CreateDirectory(folder);
        return new(Path.Combine(folder, name + ".jsonl"));
    }

    public void Add(Trial trial)
    {
        trials.Add(trial);
        if (path is null) return;
        var line = JsonSerializer.Serialize(new Line(trial.Step, [.. trial.Places], trial.Values.ToDictionary(entry => entry.Key, entry => entry.Value), double.IsFinite(trial.Value) ? trial.Value : null));
        File.AppendAllText(path, line + "\n");
    }

    // The last line may be torn by a crash: it counts as not written.
    private static Trial? TryRead(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(text) is { } line
                ? new(line.Step, line.Places, line.Values.ToDictionary(entry => entry.Key, entry => Plain((JsonElement)entry.Value)), line.Value ?? double.NaN)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static object Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => value.GetString()!,
        _ => value.TryGetInt64(out var whole) ? whole : value.GetDouble(),
    };

    private sealed record Line(int Step, double[] Places, Dictionary<string, object> Values, double? Value);
}
