using System.IO.Compression;
using Nnet.Data.Storage;

namespace Nnet.Data.Reading;

/// <summary>Files of data: found below the root; gzip files, known by their first two bytes, are unpacked.</summary>
internal static class DataFile
{
    /// <summary>The full path of a file or folder.</summary>
    /// <exception cref="DataException">It is not there.</exception>
    public static string Find(string root, string file)
    {
        var path = Path.GetFullPath(Path.Combine(root, file));
        if (File.Exists(path) || Directory.Exists(path))
        {
            return path;
        }

        var hint = Nearest(path) is { } near ? $" There is \"{near}\" in its folder." : "";
        throw new DataException($"The file \"{file}\" is not in \"{Path.GetFullPath(root)}\".{hint} Put it there, or set NNET_DATA or --data to the folder that has it.");
    }

    /// <summary>All bytes of a file, unpacked, in memory.</summary>
    public static byte[] ReadAll(string path)
    {
        using var stream = Open(path);
        using var memory = new MemoryStream();
        Copy(stream, memory, path);
        return memory.ToArray();
    }

    /// <summary>The bytes of a file, unpacked: in memory where they fit, else read from a file when they are asked for.</summary>
    public static DataBytes Load(string path, ReadContext context)
    {
        var stream = Open(path);
        if (stream is FileStream { Length: var length } file)
        {
            using (file)
            {
                if (length > Math.Min(context.MemoryLimit, Array.MaxLength))
                {
                    return new FileBytes(File.OpenHandle(path), path);
                }

                var bytes = new byte[length];
                file.ReadExactly(bytes);
                return new MemoryBytes(bytes);
            }
        }

        using (stream)
        {
            var writer = new SpillingWriter(context.MemoryLimit);
            Copy(stream, writer, path);
            return writer.ToBytes();
        }
    }

    /// <summary>Opens a file for reading, unpacked.</summary>
    /// <exception cref="DataException">It cannot be opened.</exception>
    public static Stream Open(string path)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            var isGzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
            file.Position = 0;
            return isGzip ? new WholeGzipStream(file, path) : file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DataException($"Cannot read \"{path}\": {exception.Message}", exception);
        }
    }

    private static void Copy(Stream from, Stream to, string path)
    {
        try
        {
            from.CopyTo(to, 1 << 16);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw new DataException($"\"{path}\" is torn or cannot be read: {exception.Message} Get it again.", exception);
        }
    }

    private static string? Nearest(string path)
    {
        var folder = Path.GetDirectoryName(path);
        return folder is not null && Directory.Exists(folder)
            ? Near.Find(Path.GetFileName(path), Directory.EnumerateFileSystemEntries(folder).Select(name => Path.GetFileName(name)).Take(1000))
            : null;
    }
}
