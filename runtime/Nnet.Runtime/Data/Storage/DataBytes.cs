namespace Nnet.Data.Storage;

/// <summary>The bytes of a source, in memory or, where they are too many, in a file. Read by several threads at once.</summary>
internal abstract class DataBytes : IDisposable
{
    /// <summary>How many there are.</summary>
    public abstract long Length { get; }

    /// <summary>Bytes from a place on.</summary>
    /// <param name="offset">The place.</param>
    /// <param name="buffer">Where they go, if they are not in memory; as many as are wanted.</param>
    /// <returns>The bytes: the buffer, or a view of memory.</returns>
    public abstract ReadOnlySpan<byte> Read(long offset, Span<byte> buffer);

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }
}
