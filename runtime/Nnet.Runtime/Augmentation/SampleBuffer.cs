namespace Nnet.Augmentation;

/// <summary>
/// One sample of a float field on its way into a batch: an image (channels, height, width), a sequence (1, steps, features), a vector (1, 1, n). Two arrays take
/// turns, so that a transformation that changes the size, or reads what it overwrites, allocates nothing once both are large enough.
/// </summary>
public sealed class SampleBuffer
{
    private float[] values = [];
    private float[] spare = [];

    /// <summary>Channels of an image; 1 of anything else.</summary>
    public int Channels { get; private set; }

    /// <summary>Height of an image; steps of a sequence.</summary>
    public int Height { get; private set; }

    /// <summary>Width of an image; features of a step.</summary>
    public int Width { get; private set; }

    /// <summary>Numbers in the sample.</summary>
    public int Length => Channels * Height * Width;

    /// <summary>The sample, row-major.</summary>
    public Span<float> Values => values.AsSpan(0, Length);

    /// <summary>One channel, height x width.</summary>
    public Span<float> Plane(int channel) => values.AsSpan(channel * Height * Width, Height * Width);

    /// <summary>Takes on a shape; the values are undefined.</summary>
    public void Resize(IReadOnlyList<long> shape)
    {
        var (channels, height, width) = ImageShape.Of(shape);
        Resize(channels, height, width);
    }

    /// <summary>Takes on a shape; the values are undefined.</summary>
    public void Resize(int channels, int height, int width)
    {
        (Channels, Height, Width) = (channels, height, width);
        Grow(ref values, Length);
    }

    /// <summary>The other array, of any content, for a result of this many numbers.</summary>
    public Span<float> Spare(int length)
    {
        Grow(ref spare, length);
        return spare.AsSpan(0, length);
    }

    /// <summary>Makes what was written to <see cref="Spare"/> the sample.</summary>
    public void TakeSpare(int height, int width)
    {
        (values, spare) = (spare, values);
        (Height, Width) = (height, width);
    }

    private static void Grow(ref float[] array, int length)
    {
        if (array.Length < length)
        {
            array = new float[length];
        }
    }
}
