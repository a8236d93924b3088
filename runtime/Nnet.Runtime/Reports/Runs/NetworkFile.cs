using System.Text.Json;
using Nnet.Checkpoints;
using Nnet.Runs;

namespace Nnet.Reports.Runs;

/// <summary>The networks of a run, as <c>network.json</c> in its folder.</summary>
internal static class NetworkFile
{
    public static void Write(RunFolder run, IReadOnlyList<NetworkOverview> networks) =>
        AtomicFile.Write(Place(run.Path), stream => JsonSerializer.Serialize(stream, networks));

    /// <summary>The networks of a run; none where an older version made it.</summary>
    public static IReadOnlyList<NetworkOverview> Read(string folder)
    {
        if (!File.Exists(Place(folder)))
        {
            return [];
        }

        using var stream = File.OpenRead(Place(folder));
        return JsonSerializer.Deserialize<NetworkOverview[]>(stream) ?? [];
    }

    private static string Place(string folder) => Path.Combine(folder, "network.json");
}
