namespace Nnet.Augmentation;

/// <summary>Operations that look at the 256 levels of each channel, on values from 0 to 1.</summary>
internal static class Histograms
{
    /// <summary>Only the highest bits of each level stay.</summary>
    public static void Posterize(SampleBuffer sample, int bits)
    {
        var mask = 0xFF & ~((1 << (8 - bits)) - 1);
        foreach (ref var value in sample.Values)
        {
            value = (Level(value) & mask) / 255f;
        }
    }

    /// <summary>Values from a threshold on are turned round.</summary>
    public static void Solarize(SampleBuffer sample, float threshold)
    {
        foreach (ref var value in sample.Values)
        {
            value = value >= threshold ? 1 - value : value;
        }
    }

    /// <summary>Each channel stretched to the whole range.</summary>
    public static void AutoContrast(SampleBuffer sample)
    {
        for (var channel = 0; channel < sample.Channels; channel++)
        {
            var plane = sample.Plane(channel);
            var (low, high) = (float.MaxValue, float.MinValue);
            foreach (var value in plane)
            {
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
            }

            for (var i = 0; high > low && i < plane.Length; i++)
            {
                plane[i] = (plane[i] - low) / (high - low);
            }
        }
    }

    /// <summary>Each channel's levels spread so that all are equally frequent, as Pillow does.</summary>
    public static void Equalize(SampleBuffer sample)
    {
        Span<int> counts = stackalloc int[256];
        Span<float> table = stackalloc float[256];
        for (var channel = 0; channel < sample.Channels; channel++)
        {
            var plane = sample.Plane(channel);
            counts.Clear();
            foreach (var value in plane)
            {
                counts[Level(value)]++;
            }

            var last = counts.LastIndexOfAnyExcept(0);
            var step = (plane.Length - counts[last]) / 255;
            for (int level = 0, sum = step / 2; step > 0 && level < 256; sum += counts[level++])
            {
                table[level] = Math.Min(255, sum / step) / 255f;
            }

            for (var i = 0; step > 0 && i < plane.Length; i++)
            {
                plane[i] = table[Level(plane[i])];
            }
        }
    }

    private static int Level(float value) => (int)Math.Clamp((value * 255) + 0.5f, 0, 255);
}
