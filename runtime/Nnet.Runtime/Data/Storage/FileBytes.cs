using Microsoft.Win32.SafeHandles;

namespace Nnet.Data.Storage;

/// <summary>Bytes of a file, read when they are asked for.</summary>
/// <param name="file">The open file; disposed with this.</param>
/// <param name="path">Its name, for messages.</param>
internal sealed class FileBytes(SafeFileHandle file, string path) : DataBytes
{
    public override long Length { get; } = RandomAccess.GetLength(file);

    public override ReadOnlySpan<byte> Read(long offset, Span<byte> buffer)
    {
        for (var done = 0; done < buffer.Length;)
        {
            var count = RandomAccess.Read(file, buffer[done..], offset + done);
            if (count == 0)
            {
                throw new DataException($"\"{path}\" has become shorter while it was read: it had {Length} bytes.");
            }

            done += count;
        }

        return buffer;
    }

    public override void Dispose() => file.Dispose();
}
