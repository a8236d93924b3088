namespace Nnet.Augmentation;

/// <summary>Operations on the values of an image from 0 to 1, with torchvision's definitions; results stay within 0 and 1.</summary>
internal static class Colors
{
    /// <summary>Black at 0, the image at 1.</summary>
    public static void Brightness(SampleBuffer sample, float factor) => Blend(sample.Values, 0, factor);

    /// <summary>The mean of the grey image at 0, the image at 1.</summary>
    public static void Contrast(SampleBuffer sample, float factor)
    {
        double sum = 0;
        var size = sample.Height * sample.Width;
        for (var i = 0; i < size; i++)
        {
            sum += Grey(sample, i, size);
        }

        Blend(sample.Values, (float)(sum / size), factor);
    }

    /// <summary>The grey image at 0, the image at 1; nothing where there is one channel.</summary>
    public static void Saturation(SampleBuffer sample, float factor)
    {
        var size = sample.Height * sample.Width;
        var values = sample.Values;
        for (var i = 0; sample.Channels == 3 && i < size; i++)
        {
            var grey = (1 - factor) * Grey(sample, i, size);
            for (var at = i; at < values.Length; at += size)
            {
                values[at] = Math.Clamp((factor * values[at]) + grey, 0, 1);
            }
        }
    }

    /// <summary>Turns the hue by a share of the circle; nothing where there is one channel.</summary>
    public static void Hue(SampleBuffer sample, float turn)
    {
        var size = sample.Height * sample.Width;
        var values = sample.Values;
        for (var i = 0; sample.Channels == 3 && i < size; i++)
        {
            var (hue, saturation, value) = ToHsv(values[i], values[i + size], values[i + (2 * size)]);
            hue += turn;
            (values[i], values[i + size], values[i + (2 * size)]) = FromHsv(hue - MathF.Floor(hue), saturation, value);
        }
    }

    /// <summary>A given value at factor 0, the image at 1, beyond it above.</summary>
    public static void Blend(Span<float> values, float other, float factor)
    {
        var rest = (1 - factor) * other;
        foreach (ref var value in values)
        {
            value = Math.Clamp((factor * value) + rest, 0, 1);
        }
    }

    private static float Grey(SampleBuffer sample, int i, int size)
    {
        var values = sample.Values;
        return sample.Channels == 3 ? (0.2989f * values[i]) + (0.587f * values[i + size]) + (0.114f * values[i + (2 * size)]) : values[i];
    }

    private static (float Hue, float Saturation, float Value) ToHsv(float red, float green, float blue)
    {
        var high = Math.Max(red, Math.Max(green, blue));
        var range = high - Math.Min(red, Math.Min(green, blue));
        if (range <= 0)
        {
            return (0, 0, high);
        }

        var hue = high == red ? (green - blue) / range : high == green ? 2 + ((blue - red) / range) : 4 + ((red - green) / range);
        return (((hue / 6) + 1) % 1, range / high, high);
    }

    private static (float Red, float Green, float Blue) FromHsv(float hue, float saturation, float value)
    {
        var sector = (int)(hue * 6);
        var part = (hue * 6) - sector;
        var (p, q, t) = (value * (1 - saturation), value * (1 - (saturation * part)), value * (1 - (saturation * (1 - part))));
        return (sector % 6) switch
        {
            0 => (value, t, p),
            1 => (q, value, p),
            2 => (p, value, t),
            3 => (p, q, value),
            4 => (t, p, value),
            _ => (value, p, q),
        };
    }
}
