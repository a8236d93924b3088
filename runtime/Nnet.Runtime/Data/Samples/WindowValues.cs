using System.Numerics;
using System.Runtime.InteropServices;

namespace Nnet.Data.Samples;

/// <summary>Values that overlap from sample to sample: windows over a series or a text.</summary>
/// <param name="values">The series, step after step.</param>
/// <param name="width">Values of one step.</param>
/// <param name="offset">The first step of sample 0.</param>
/// <param name="steps">Steps of a sample.</param>
/// <param name="stride">Steps from one sample to the next.</param>
/// <param name="count">The number of samples.</param>
internal sealed class WindowValues<T>(T[] values, int width, int offset, int steps, int stride, int count) : FieldValues
    where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    public override int Count => count;

    /// <inheritdoc/>
    public override void Copy(int sample, Span<float> destination) => Copy<float>(sample, destination);

    /// <inheritdoc/>
    public override void Copy(int sample, Span<long> destination) => Copy<long>(sample, destination);

    private void Copy<TTo>(int sample, Span<TTo> destination)
        where TTo : unmanaged, INumber<TTo>
    {
        var window = values.AsSpan(((sample * stride) + offset) * width, steps * width);
        if (typeof(T) == typeof(TTo))
        {
            MemoryMarshal.Cast<T, TTo>(window).CopyTo(destination);
            return;
        }

        for (var i = 0; i < window.Length; i++)
        {
            destination[i] = TTo.CreateTruncating(window[i]);
        }
    }
}
