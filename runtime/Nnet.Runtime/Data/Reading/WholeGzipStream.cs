using System.Buffers.Binary;
using System.IO.Compression;

namespace Nnet.Data.Reading;

/// <summary>
/// Unpacks a gzip file and makes sure that it is whole. The unpacker takes the end of a torn file for its end; the file's last four bytes, the length of what was packed
/// (modulo 2^32, RFC 1952), tell. Files of several packed pieces are not read.
/// </summary>
internal sealed class WholeGzipStream(FileStream file, string path) : Stream
{
    private readonly GZipStream unpacked = new(file, CompressionMode.Decompress);
    private readonly uint promised = LastWord(file);
    private long length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => length; set => throw new NotSupportedException(); }

    /// <exception cref="DataException">The file is torn.</exception>
    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            count = unpacked.Read(buffer);
        }
        catch (InvalidDataException exception)
        {
            throw new DataException($"\"{path}\" is torn or no gzip file: {exception.Message} Get it again.", exception);
        }

        length += count;
        return count > 0 || buffer.Length == 0 || (uint)length == promised
            ? count
            : throw new DataException($"\"{path}\" is torn: it ends after {length} bytes, before its data does. Get it again.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private static uint LastWord(FileStream file)
    {
        Span<byte> word = stackalloc byte[4];
        file.Seek(-Math.Min(4, file.Length), SeekOrigin.End);
        file.ReadExactly(word[..(int)Math.Min(4, file.Length)]);
        file.Position = 0;
        return BinaryPrimitives.ReadUInt32LittleEndian(word);
    }
}
