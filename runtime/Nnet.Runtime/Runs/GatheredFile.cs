using System.Buffers;
using System.Diagnostics;
using Nnet.Checkpoints;

namespace Nnet.Runs;

/// <summary>
/// A file that grows by small entries: they are gathered and written together, whole, once half a second has passed since the last write. A step of a
/// training so costs no call to the system.
/// </summary>
internal sealed class GatheredFile : IDisposable
{
    private const int LargestGathering = 1 << 16;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(0.5);
    private readonly FileStream stream;
    private readonly ArrayBufferWriter<byte> gathered = new();
    private long lastWrite = Stopwatch.GetTimestamp();

    /// <summary>Opens a file, or makes it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">Bytes to keep of what is there.</param>
    /// <exception cref="CheckpointException">It cannot be written, or another process writes it.</exception>
    public GatheredFile(string path, long length)
    {
        try
        {
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 0);
            if (length < stream.Length)
            {
                stream.SetLength(length);
            }

            stream.Seek(0, SeekOrigin.End);
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            throw new CheckpointException($"Cannot write \"{path}\": {exception.Message} Does the run still go on in another process?", exception);
        }
    }

    /// <summary>Bytes written and gathered so far.</summary>
    public long Length => stream.Length + gathered.WrittenCount;

    /// <summary>Where entries are added; <see cref="EndEntry"/> after each.</summary>
    public IBufferWriter<byte> Entries => gathered;

    /// <summary>Writes what is gathered where it is time to.</summary>
    /// <exception cref="CheckpointException">The disk is full; what was gathered is lost.</exception>
    public void EndEntry()
    {
        if (gathered.WrittenCount >= LargestGathering || Stopwatch.GetElapsedTime(lastWrite) >= LongestWait)
        {
            Flush();
        }
    }

    /// <summary>Writes what is gathered.</summary>
    /// <param name="toDisk">Wait until it is on the disk.</param>
    /// <exception cref="CheckpointException">The disk is full; what was gathered is lost.</exception>
    public void Flush(bool toDisk = false)
    {
        lastWrite = Stopwatch.GetTimestamp();
        try
        {
            stream.Write(gathered.WrittenSpan);
            stream.Flush(toDisk);
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            throw WriteFailure.Explain(stream.Name, "The last checkpoint is kept: --resume goes on from it.", exception);
        }
        finally
        {
            gathered.ResetWrittenCount();
        }
    }

    /// <summary>Writes the rest and closes the file. Whoever needs the rest flushes it before: a failure is not told here.</summary>
    public void Dispose()
    {
        try
        {
            Flush();
        }
        catch (CheckpointException)
        {
            // A run that ends by a full disk closes its other logs here; the first failure is the one that is told.
        }

        stream.Dispose();
    }
}
