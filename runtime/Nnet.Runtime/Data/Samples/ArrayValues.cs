using System.Numerics;
using System.Runtime.InteropServices;

namespace Nnet.Data.Samples;

/// <summary>Values of one element type in one array, sample after sample.</summary>
/// <param name="values">All values.</param>
/// <param name="length">Values of one sample.</param>
/// <param name="place">Names a sample for messages; null: by its number.</param>
internal sealed class ArrayValues<T>(T[] values, int length, Func<int, string>? place = null) : FieldValues
    where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    public override int Count => length == 0 ? 0 : values.Length / length;

    /// <inheritdoc/>
    public override string Place(int sample) => place?.Invoke(sample) ?? base.Place(sample);

    /// <inheritdoc/>
    public override void Copy(int sample, Span<float> destination) => Copy<float>(sample, destination);

    /// <inheritdoc/>
    public override void Copy(int sample, Span<long> destination) => Copy<long>(sample, destination);

    private void Copy<TTo>(int sample, Span<TTo> destination)
        where TTo : unmanaged, INumber<TTo>
    {
        var source = values.AsSpan(sample * length, length);
        if (typeof(T) == typeof(TTo))
        {
            MemoryMarshal.Cast<T, TTo>(source).CopyTo(destination);
            return;
        }

        for (var i = 0; i < source.Length; i++)
        {
            destination[i] = TTo.CreateTruncating(source[i]);
        }
    }
}
