using System.Text;
using static TorchSharp.torch;

/// <summary>Pictures side by side in a portable graymap (PGM), which any viewer and browser converter opens.</summary>
internal static class Sheet
{
    /// <summary>Writes pictures (N, 1, H, W) of 0 to 1, as many in a row as <paramref name="across"/>; N must divide by it.</summary>
    public static void Write(string path, Tensor pictures, int across)
    {
        using var scope = NewDisposeScope();
        var (count, height, width) = (pictures.shape[0], pictures.shape[2], pictures.shape[3]);
        var sheet = pictures.reshape(count / across, across, height, width).permute(0, 2, 1, 3).reshape(count / across * height, across * width);
        var bytes = (sheet.clamp(0, 1) * 255).to(ScalarType.Byte).contiguous().data<byte>().ToArray();
        File.WriteAllBytes(path, [.. Encoding.ASCII.GetBytes($"P5\n{across * width} {count / across * height}\n255\n"), .. bytes]);
        Console.WriteLine($"{count} pictures in {Path.GetFullPath(path)}");
    }
}
