namespace Nnet.Data.Samples;

/// <summary>Mean and deviation of a field's channels over the training part; applied to every part, saved with the weights.</summary>
/// <param name="Field">The field.</param>
/// <param name="Mean">By channel.</param>
/// <param name="Deviation">By channel; 1 where all values are equal.</param>
public sealed record Normalization(string Field, float[] Mean, float[] Deviation)
{
    /// <summary>
    /// Measures. Channels are the first axis of images (rank 3), the last of everything else (features of a row, of a step).
    /// </summary>
    public static Normalization Measure(FieldDefinition field, FieldValues values, IReadOnlyList<int> samples)
    {
        var channels = Channels(field);
        var sums = new double[channels];
        var squares = new double[channels];
        var buffer = new float[field.Length];
        foreach (var sample in samples)
        {
            values.Copy(sample, buffer);
            for (var i = 0; i < buffer.Length; i++)
            {
                var channel = Channel(field, i, channels);
                sums[channel] += buffer[i];
                squares[channel] += (double)buffer[i] * buffer[i];
            }
        }

        var count = (double)samples.Count * field.Length / channels;
        var mean = sums.Select(sum => sum / count).ToArray();
        var deviation = squares.Select((square, i) => Math.Sqrt(Math.Max(0, (square / count) - (mean[i] * mean[i])))).ToArray();
        return new Normalization(field.Name, [.. mean.Select(value => (float)value)], [.. deviation.Select(value => value > 1e-12 ? (float)value : 1)]);
    }

    /// <summary>Applies it to one sample.</summary>
    public void Apply(FieldDefinition field, Span<float> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var channel = Channel(field, i, Mean.Length);
            values[i] = (values[i] - Mean[channel]) / Deviation[channel];
        }
    }

    private static int Channels(FieldDefinition field) => field.Shape.Count switch
    {
        0 => 1,
        3 => (int)field.Shape[0],
        _ => (int)field.Shape[^1],
    };

    private static int Channel(FieldDefinition field, int index, int channels) =>
        field.Shape.Count == 3 ? index / (field.Length / channels) : index % channels;
}
