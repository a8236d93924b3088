using Nnet.Checkpoints;

namespace Nnet.Runs;

/// <summary>Held by the process that trains in a run folder; the system lets go of it when the process ends, however it ends.</summary>
internal sealed class RunLock : IDisposable
{
    private readonly FileStream file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="CheckpointException">Another process trains there, or the folder cannot be written.</exception>
    public RunLock(RunFolder run)
    {
        var path = Path.Combine(run.Path, "checkpoints", "in-use");
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            throw new CheckpointException($"The run \"{run.Path}\" cannot be trained: it still goes on in another process, or its folder cannot be written ({exception.Message})", exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
