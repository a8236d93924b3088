using Nnet.Augmentation;

namespace Nnet.Data.Samples;

/// <summary>Mean and deviation of a field's channels over the training part; applied to every part, saved with the weights.</summary>
/// <param name="Field">The field.</param>
/// <param name="Mean">By channel: the first axis of images (rank 3), the last of everything else (features of a row, of a step).</param>
/// <param name="Deviation">By channel, of the population; 1 where all values are equal.</param>
public sealed record Normalization(string Field, float[] Mean, float[] Deviation)
{
    /// <summary>Measures, in one pass (Welford's update by rows: no loss of digits where the mean is far from 0).</summary>
    internal static Normalization Measure(FieldDefinition field, IEnumerable<SampleBuffer> samples)
    {
        var isImage = field.Shape.Count == 3;
        var channels = field.Shape.Count == 0 ? 1 : (int)(isImage ? field.Shape[0] : field.Shape[^1]);
        var (mean, squares, counts) = (new double[channels], new double[channels], new long[channels]);
        foreach (var sample in samples)
        {
            var values = sample.Values;
            var size = values.Length / channels;
            for (var channel = 0; channel < channels; channel++)
            {
                Add(values[(isImage ? channel * size : channel)..], size, isImage ? 1 : channels, ref mean[channel], ref squares[channel], ref counts[channel]);
            }
        }

        var deviation = squares.Zip(counts, (square, count) => Math.Sqrt(square / Math.Max(1, count)));
        return new Normalization(field.Name, [.. mean.Select(value => (float)value)], [.. deviation.Select(value => value > 1e-12 ? (float)value : 1)]);
    }

    /// <summary>Applies it to one sample.</summary>
    /// <param name="values">The sample.</param>
    /// <param name="isImage">Whether channels are planes, one after the other; else they lie side by side.</param>
    public void Apply(Span<float> values, bool isImage)
    {
        var size = values.Length / Mean.Length;
        for (var channel = 0; isImage && channel < Mean.Length; channel++)
        {
            var (mean, factor) = (Mean[channel], 1 / Deviation[channel]);
            foreach (ref var value in values.Slice(channel * size, size))
            {
                value = (value - mean) * factor;
            }
        }

        for (var start = 0; !isImage && start < values.Length; start += Mean.Length)
        {
            for (var channel = 0; channel < Mean.Length; channel++)
            {
                values[start + channel] = (values[start + channel] - Mean[channel]) / Deviation[channel];
            }
        }
    }

    /// <summary>The values of before, for predictions that people read.</summary>
    public void Undo(Span<float> values, bool isImage)
    {
        var size = values.Length / Mean.Length;
        for (var i = 0; i < values.Length; i++)
        {
            var channel = isImage ? i / size : i % Mean.Length;
            values[i] = (values[i] * Deviation[channel]) + Mean[channel];
        }
    }

    /// <summary>Joins the values of a channel of one sample to those before (Chan, Golub and LeVeque 1983).</summary>
    private static void Add(ReadOnlySpan<float> values, int count, int step, ref double mean, ref double squares, ref long total)
    {
        double sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += values[i * step];
        }

        var own = sum / count;
        double around = 0;
        for (var i = 0; i < count; i++)
        {
            var distance = values[i * step] - own;
            around += distance * distance;
        }

        var apart = own - mean;
        var together = total + count;
        mean += apart * count / together;
        squares += around + (apart * apart * total * count / together);
        total = together;
    }
}
