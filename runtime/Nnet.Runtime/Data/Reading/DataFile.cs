using System.IO.Compression;

namespace Nnet.Data.Reading;

/// <summary>Files of data: found below the root, unpacked where they end in <c>.gz</c>.</summary>
internal static class DataFile
{
    /// <summary>The full path of a file.</summary>
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

    /// <summary>All bytes of a file, unpacked.</summary>
    public static byte[] ReadAll(string path)
    {
        using var stream = Open(path);
        using var memory = new MemoryStream();
        Copy(stream, memory, path);
        return memory.ToArray();
    }

    /// <summary>Opens a file for reading, unpacked.</summary>
    public static Stream Open(string path)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
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
            from.CopyTo(to);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw new DataException($"\"{path}\" is torn or no gzip file: {exception.Message} Get it again.", exception);
        }

        if (from is GZipStream && !IsWhole(path, to.Length))
        {
            throw new DataException($"\"{path}\" is torn: it ends before its data does. Get it again.");
        }
    }

    /// <summary>True where the length that the gzip file gives at its end (modulo 2^32, RFC 1952) is what was unpacked.</summary>
    private static bool IsWhole(string path, long length)
    {
        using var file = File.OpenRead(path);
        if (file.Length < 18)
        {
            return false;
        }

        file.Seek(-4, SeekOrigin.End);
        Span<byte> end = stackalloc byte[4];
        file.ReadExactly(end);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(end) == (uint)length;
    }

    private static string? Nearest(string path)
    {
        var folder = Path.GetDirectoryName(path);
        return folder is not null && Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Select(Path.GetFileName).FirstOrDefault(name => string.Equals(Stem(name!), Stem(Path.GetFileName(path)), StringComparison.OrdinalIgnoreCase))
            : null;
    }

    private static string Stem(string name) => name.Split('.')[0];
}
