namespace Nnet.Checkpoints;

/// <summary>Files that are there whole or not at all: written beside their place, flushed to the disk, then renamed.</summary>
public static class AtomicFile
{
    /// <summary>Writes <paramref name="path"/> by <paramref name="write"/>; what was there stays until the new file is complete.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes its content.</param>
    /// <param name="previous">Where the file goes that was there; null: it is replaced.</param>
    /// <exception cref="CheckpointException">The disk is full, or the folder cannot be written.</exception>
    public static void Write(string path, Action<Stream> write, string? previous = null)
    {
        var temporary = path + ".tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            if (previous is not null && File.Exists(path))
            {
                File.Move(path, previous, overwrite: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            TryDelete(temporary);
            throw WriteFailure.Explain(path, "What was there before is untouched.", exception);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The rest of a failed write stays beside the file; the next write replaces it.
        }
    }
}
