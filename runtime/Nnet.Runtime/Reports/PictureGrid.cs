using static TorchSharp.torch;

namespace Nnet.Reports;

/// <summary>Pictures side by side in one PNG.</summary>
public static class PictureGrid
{
    /// <summary>Writes pictures into a PNG file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pictures">Values (N, 1, H, W) or (N, 3, H, W); 0 is black, 1 is white, what lies outside is limited to that.</param>
    /// <param name="across">The number of pictures in a row.</param>
    /// <exception cref="ArgumentException">The shape or <paramref name="across"/> does not fit.</exception>
    /// <exception cref="Checkpoints.CheckpointException">The file cannot be written.</exception>
    public static void Write(string path, Tensor pictures, int across)
    {
        var png = Encode(pictures, across, 0, 1, out _, out _);
        Checkpoints.AtomicFile.Write(path, stream => stream.Write(png));
    }

    /// <summary>Pictures as one PNG of <paramref name="height"/> x <paramref name="width"/> pixels; the last row is filled up with black.</summary>
    /// <param name="pictures">Values (N, 1, H, W) or (N, 3, H, W).</param>
    /// <param name="across">The number of pictures in a row.</param>
    /// <param name="black">The value shown as black.</param>
    /// <param name="white">The value shown as white.</param>
    /// <param name="height">The height of the whole.</param>
    /// <param name="width">The width of the whole.</param>
    public static byte[] Encode(Tensor pictures, int across, double black, double white, out int height, out int width)
    {
        if (pictures.shape is not [> 0 and var count, var channels and (1 or 3), var h, var w] || across < 1)
        {
            throw new ArgumentException($"A grid takes pictures (N, 1, H, W) or (N, 3, H, W) and at least 1 in a row, but got ({string.Join(", ", pictures.shape)}) and {across}.", nameof(pictures));
        }

        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var rows = (count + across - 1) / across;
        var values = full(rows * across, channels, h, w, value: (float)black);
        values.narrow(0, 0, count).copy_(pictures);
        var sheet = values.reshape(rows, across, channels, h, w).permute(2, 0, 3, 1, 4).reshape(channels, rows * h, across * w).contiguous();
        (height, width) = ((int)(rows * h), (int)(across * w));
        return Png.Encode(sheet.data<float>().ToArray(), (int)channels, height, width, (float)black, (float)white);
    }
}
