namespace Nnet.Data.Storage;

/// <summary>Bytes in memory.</summary>
internal sealed class MemoryBytes(ReadOnlyMemory<byte> bytes) : DataBytes
{
    public override long Length => bytes.Length;

    public override ReadOnlySpan<byte> Read(long offset, Span<byte> buffer) => bytes.Span.Slice((int)offset, buffer.Length);
}
