using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Nnet.Checkpoints;

namespace Nnet.Runs;

/// <summary>
/// A file that grows by small entries. They are gathered, and put into words and written together on another thread twice a second, so that a step of a
/// training costs neither. What goes wrong there is thrown by the next call here.
/// </summary>
internal sealed class GatheredFile : IDisposable
{
    private const int LargestQueue = 1 << 14;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.5);
    private readonly FileStream stream;
    private readonly ConcurrentQueue<Action<IBufferWriter<byte>>> entries = new();
    private readonly ArrayBufferWriter<byte> words = new();
    private readonly Lock gate = new();
    private readonly Timer timer;
    private ExceptionDispatchInfo? failure;
    private bool closed;

    /// <summary>Opens a file, or makes it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">Bytes to keep of what is there.</param>
    /// <exception cref="CheckpointException">It cannot be written.</exception>
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
            throw new CheckpointException($"Cannot write \"{path}\": {exception.Message}", exception);
        }

        timer = new Timer(_ => WriteMeanwhile(), null, Interval, Interval);
    }

    /// <summary>Bytes of all entries so far.</summary>
    public long Length
    {
        get
        {
            lock (gate)
            {
                PutIntoWords();
                return stream.Length + words.WrittenCount;
            }
        }
    }

    /// <summary>Adds an entry.</summary>
    /// <param name="entry">Writes it, later and on another thread; entries keep their order and never run at the same time.</param>
    /// <exception cref="CheckpointException">An earlier entry could not be written.</exception>
    public void Add(Action<IBufferWriter<byte>> entry)
    {
        failure?.Throw();
        entries.Enqueue(entry);
        if (entries.Count > LargestQueue)
        {
            Flush();
        }
    }

    /// <summary>Writes what is gathered, now.</summary>
    /// <param name="toDisk">Wait until it is on the disk.</param>
    /// <exception cref="CheckpointException">The disk is full; what was gathered is lost.</exception>
    public void Flush(bool toDisk = false)
    {
        failure?.Throw();
        lock (gate)
        {
            Write(toDisk);
        }
    }

    /// <summary>Writes the rest and closes the file. Whoever needs the rest flushes it before: a failure is not told here.</summary>
    public void Dispose()
    {
        WriteMeanwhile();
        timer.Dispose();
        lock (gate)
        {
            closed = true;
            stream.Dispose();
        }
    }

    private void WriteMeanwhile()
    {
        lock (gate)
        {
            if (closed || failure is not null)
            {
                return;
            }

            try
            {
                Write(toDisk: false);
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }

    private void Write(bool toDisk)
    {
        try
        {
            PutIntoWords();
            stream.Write(words.WrittenSpan);
            stream.Flush(toDisk);
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            throw WriteFailure.Explain(stream.Name, "The last checkpoint is kept: --resume goes on from it.", exception);
        }
        finally
        {
            words.ResetWrittenCount();
        }
    }

    private void PutIntoWords()
    {
        while (entries.TryDequeue(out var entry))
        {
            entry(words);
        }
    }
}
