using System.Runtime.InteropServices;

namespace Nnet.Data.Storage;

/// <summary>Collects bytes in memory; when they become too many, they go on in a temporary file, which is deleted when it is closed.</summary>
/// <param name="memoryLimit">Bytes to keep in memory; at most 1 GiB are.</param>
internal sealed class SpillingWriter(long memoryLimit) : Stream
{
    private readonly long limit = Math.Min(memoryLimit, 1L << 30);
    private MemoryStream? memory = new();
    private FileStream? file;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => file?.Length ?? memory!.Length;

    public override long Position { get => Length; set => throw new NotSupportedException(); }

    /// <summary>Appends numbers in the machine's byte order.</summary>
    public void Append<T>(ReadOnlySpan<T> values)
        where T : unmanaged => Write(MemoryMarshal.AsBytes(values));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (memory is not null && memory.Length + buffer.Length > limit)
        {
            Spill();
        }

        ((Stream?)file ?? memory!).Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>What was written. Nothing can be written after.</summary>
    public DataBytes ToBytes()
    {
        if (file is null)
        {
            var bytes = new MemoryBytes(memory!.GetBuffer().AsMemory(0, (int)memory.Length));
            memory = null;
            return bytes;
        }

        file.Flush();
        return new SpilledBytes(file);
    }

    public override void Flush() => file?.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Spill()
    {
        var path = Path.Combine(Path.GetTempPath(), $"nnet-data-{Guid.NewGuid():N}.tmp");
        file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        file.Write(memory!.GetBuffer().AsSpan(0, (int)memory.Length));
        memory = null;
    }

    /// <summary>Keeps the stream, whose end deletes the file.</summary>
    private sealed class SpilledBytes(FileStream file) : DataBytes
    {
        private readonly FileBytes bytes = new(file.SafeFileHandle, file.Name);

        public override long Length => bytes.Length;

        public override ReadOnlySpan<byte> Read(long offset, Span<byte> buffer) => bytes.Read(offset, buffer);

        public override void Dispose() => file.Dispose();
    }
}
