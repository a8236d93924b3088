using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nnet.Checkpoints;

namespace Nnet.Runs;

/// <summary>A file of JSON objects, one a line, that a resumed run cuts back to where its state was. Lines reach the file whole and soon; <see cref="Flush"/> says when.</summary>
public sealed class LineLog : IDisposable
{
    private readonly GatheredFile file;
    private readonly Utf8JsonWriter json;

    /// <summary>Opens a log.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">Bytes to keep of what is there.</param>
    /// <exception cref="CheckpointException">It cannot be written, or another process writes it.</exception>
    public LineLog(string path, long length)
    {
        file = new GatheredFile(path, length);
        json = new Utf8JsonWriter(Stream.Null, new JsonWriterOptions { SkipValidation = true });
    }

    /// <summary>Bytes of all lines so far.</summary>
    public long Length => file.Length;

    /// <summary>The lines of a log, up to one that is torn; none where there is no file.</summary>
    public static IEnumerable<JsonObject> Read(string path)
    {
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            if (Parse(line) is not { } entry)
            {
                yield break;
            }

            yield return entry;
        }
    }

    /// <summary>Adds a line.</summary>
    /// <param name="line">The object; it is not to be changed after this.</param>
    /// <exception cref="CheckpointException">The disk is full.</exception>
    public void Write(JsonObject line) => Add(json => line.WriteTo(json));

    /// <summary>Adds a line whose properties <paramref name="properties"/> writes, later and on another thread.</summary>
    /// <exception cref="CheckpointException">The disk is full.</exception>
    public void Write(Action<Utf8JsonWriter> properties) => Add(json =>
    {
        json.WriteStartObject();
        properties(json);
        json.WriteEndObject();
    });

    /// <summary>Writes the lines that are gathered.</summary>
    /// <param name="toDisk">Wait until they are on the disk.</param>
    /// <exception cref="CheckpointException">The disk is full.</exception>
    public void Flush(bool toDisk = false) => file.Flush(toDisk);

    /// <inheritdoc/>
    public void Dispose()
    {
        file.Dispose();
        json.Dispose();
    }

    private static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Add(Action<Utf8JsonWriter> write) => file.Add(words =>
    {
        json.Reset(words);
        write(json);
        json.Flush();
        words.Write("\n"u8);
    });
}
