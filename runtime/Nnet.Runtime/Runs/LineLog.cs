using System.Text;
using System.Text.Json.Nodes;
using Nnet.Checkpoints;

namespace Nnet.Runs;

/// <summary>A file of JSON objects, one a line, that a resumed run cuts back to where its state was.</summary>
public sealed class LineLog : IDisposable
{
    private readonly FileStream stream;

    /// <summary>Opens a log.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">Bytes to keep of what is there.</param>
    public LineLog(string path, long length)
    {
        stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        stream.SetLength(Math.Min(length, stream.Length));
        stream.Seek(0, SeekOrigin.End);
    }

    /// <summary>Bytes written so far.</summary>
    public long Length => stream.Length;

    /// <summary>Adds a line.</summary>
    /// <exception cref="CheckpointException">The disk is full.</exception>
    public void Write(JsonObject line)
    {
        try
        {
            stream.Write(Encoding.UTF8.GetBytes(line.ToJsonString() + "\n"));
            stream.Flush();
        }
        catch (IOException exception)
        {
            throw new CheckpointException($"Cannot write \"{stream.Name}\": {exception.Message} The last checkpoint is kept; free some space and continue with --resume.", exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();
}
