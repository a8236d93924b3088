namespace Nnet.Data.Reading.Pictures;

/// <summary>Pictures of any format that is read, known by their first bytes.</summary>
internal static class PictureFile
{
    /// <summary>Endings of files that are taken for pictures.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".png", ".jpg", ".jpeg", ".ppm", ".pgm"];

    /// <summary>Decodes a file.</summary>
    /// <exception cref="DataException">It is missing, torn, or of another format.</exception>
    public static Picture Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DataException($"Cannot read \"{path}\": {exception.Message}", exception);
        }

        try
        {
            return bytes switch
            {
                [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => PngDecoder.Decode(bytes),
                [0xFF, 0xD8, ..] => JpegDecoder.Decode(bytes),
                [(byte)'P', (byte)'5' or (byte)'6', ..] => PpmDecoder.Decode(bytes),
                _ => throw new InvalidDataException($"it begins with {Convert.ToHexString(bytes.AsSpan(0, Math.Min(4, bytes.Length)))}, which is neither PNG, JPEG nor PPM"),
            };
        }
        catch (Exception exception) when (exception is InvalidDataException or IndexOutOfRangeException or ArgumentOutOfRangeException or OverflowException)
        {
            throw new DataException($"The picture \"{path}\" is torn or cannot be read: {exception.Message.TrimEnd('.')}.", exception);
        }
    }
}
