namespace Nnet.Data.Samples;

/// <summary>The values of one field for all samples, in the form that they were read in.</summary>
public abstract class FieldValues
{
    /// <summary>The number of samples.</summary>
    public abstract int Count { get; }

    /// <summary>Copies a sample as floats.</summary>
    public abstract void Copy(int sample, Span<float> destination);

    /// <summary>Copies a sample as integers.</summary>
    public abstract void Copy(int sample, Span<long> destination);
}

/// <summary>Values of one element type in one array, sample after sample.</summary>
/// <param name="values">All values.</param>
/// <param name="length">Values of one sample.</param>
/// <param name="scale">A factor on each value when it is read as float.</param>
public sealed class ArrayValues<T>(T[] values, int length, double scale = 1) : FieldValues
    where T : unmanaged, System.Numerics.INumber<T>
{
    private readonly float factor = (float)scale;

    /// <inheritdoc/>
    public override int Count => length == 0 ? 0 : values.Length / length;

    /// <summary>All values.</summary>
    public ReadOnlySpan<T> All => values;

    /// <inheritdoc/>
    public override void Copy(int sample, Span<float> destination)
    {
        var source = values.AsSpan(sample * length, length);
        if (typeof(T) == typeof(float) && factor == 1)
        {
            System.Runtime.InteropServices.MemoryMarshal.Cast<T, float>(source).CopyTo(destination);
            return;
        }

        for (var i = 0; i < source.Length; i++)
        {
            destination[i] = float.CreateTruncating(source[i]) * factor;
        }
    }

    /// <inheritdoc/>
    public override void Copy(int sample, Span<long> destination)
    {
        var source = values.AsSpan(sample * length, length);
        for (var i = 0; i < source.Length; i++)
        {
            destination[i] = long.CreateTruncating(source[i]);
        }
    }
}

/// <summary>Values that overlap from sample to sample: windows over a series or a text.</summary>
/// <param name="values">The series, step after step.</param>
/// <param name="width">Values of one step.</param>
/// <param name="offset">The first step of sample 0.</param>
/// <param name="steps">Steps of a sample.</param>
/// <param name="stride">Steps from one sample to the next.</param>
/// <param name="count">The number of samples.</param>
public sealed class WindowValues(float[] values, int width, int offset, int steps, int stride, int count) : FieldValues
{
    /// <inheritdoc/>
    public override int Count => count;

    /// <inheritdoc/>
    public override void Copy(int sample, Span<float> destination) => Window(sample).CopyTo(destination);

    /// <inheritdoc/>
    public override void Copy(int sample, Span<long> destination)
    {
        var window = Window(sample);
        for (var i = 0; i < window.Length; i++)
        {
            destination[i] = (long)window[i];
        }
    }

    private ReadOnlySpan<float> Window(int sample) => values.AsSpan(((sample * stride) + offset) * width, steps * width);
}
