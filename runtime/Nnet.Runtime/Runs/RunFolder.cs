using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nnet.Checkpoints;

namespace Nnet.Runs;

/// <summary>
/// The folder of one run, <c>runs/&lt;recipe&gt;/&lt;yyyyMMdd-HHmmss&gt;-&lt;id&gt;/</c>: <c>run.json</c>, the program, <c>metrics.jsonl</c>,
/// <c>timings.jsonl</c>, <c>events.jsonl</c>, <c>checkpoints/</c>, <c>tensorboard/</c>, <c>report.html</c>. Never overwritten.
/// </summary>
public sealed class RunFolder
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private RunFolder(string path) => Path = path;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>The folder's name, which names the run.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The best epoch's weights.</summary>
    public string BestWeights => System.IO.Path.Combine(Path, "checkpoints", "best.safetensors");

    /// <summary>The last epoch's weights.</summary>
    public string LastWeights => System.IO.Path.Combine(Path, "checkpoints", "last.safetensors");

    /// <summary>What a resumed training continues from.</summary>
    public string State => System.IO.Path.Combine(Path, "checkpoints", "state.safetensors");

    /// <summary>The state before the last one.</summary>
    public string PreviousState => System.IO.Path.Combine(Path, "checkpoints", "state.previous.safetensors");

    /// <summary>Measured values, a JSON object a line; the same for an interrupted and an uninterrupted run.</summary>
    public string Metrics => System.IO.Path.Combine(Path, "metrics.jsonl");

    /// <summary>The times of epochs, which differ from run to run.</summary>
    public string Timings => System.IO.Path.Combine(Path, "timings.jsonl");

    /// <summary>Anomalies, a JSON object a line.</summary>
    public string Events => System.IO.Path.Combine(Path, "events.jsonl");

    /// <summary>The record of the run.</summary>
    public string Record => System.IO.Path.Combine(Path, "run.json");

    /// <summary>The page for people.</summary>
    public string Report => System.IO.Path.Combine(Path, "report.html");

    /// <summary>A new folder.</summary>
    /// <exception cref="CheckpointException">It cannot be made.</exception>
    public static RunFolder Create(string root, string recipe)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(3));
        var name = string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyyMMdd-HHmmss}-{id}");
        return CreateAt(System.IO.Path.Combine(root, recipe, name));
    }

    /// <summary>A folder of this path.</summary>
    /// <exception cref="CheckpointException">It cannot be made.</exception>
    internal static RunFolder CreateAt(string path)
    {
        var folder = new RunFolder(System.IO.Path.GetFullPath(path));
        try
        {
            Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, "checkpoints"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CheckpointException($"Cannot make the run folder \"{folder.Path}\": {exception.Message}", exception);
        }

        return folder;
    }

    /// <summary>An existing folder.</summary>
    /// <exception cref="CheckpointException">It is none.</exception>
    public static RunFolder Open(string path) => File.Exists(System.IO.Path.Combine(path, "run.json"))
        ? new RunFolder(System.IO.Path.GetFullPath(path))
        : throw new CheckpointException($"\"{path}\" is no run folder: it has no run.json. \"nnet runs\" lists them.");

    /// <summary>The runs of a recipe, newest first.</summary>
    public static IEnumerable<RunFolder> List(string root, string recipe)
    {
        var folder = System.IO.Path.Combine(root, recipe);
        return Directory.Exists(folder)
            ? Directory.GetDirectories(folder).Where(path => File.Exists(System.IO.Path.Combine(path, "run.json"))).OrderDescending(StringComparer.Ordinal).Select(path => new RunFolder(path))
            : [];
    }

    /// <summary>Reads the record.</summary>
    public JsonObject ReadRecord()
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(Record))!.AsObject();
        }
        catch (Exception exception) when (exception is JsonException or IOException or InvalidOperationException)
        {
            throw new CheckpointException($"\"{Record}\" cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Writes the record.</summary>
    public void WriteRecord(JsonObject record) =>
        AtomicFile.Write(Record, stream => stream.Write(Encoding.UTF8.GetBytes(record.ToJsonString(Indented) + "\n")));
}
