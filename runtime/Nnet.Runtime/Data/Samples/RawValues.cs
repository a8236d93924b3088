using System.Buffers;
using System.Globalization;
using Nnet.Data.Storage;

namespace Nnet.Data.Samples;

/// <summary>Values as they stand in a file: fixed places, one number format, turned into numbers when a sample is asked for.</summary>
/// <param name="field">What they are; its scale is applied.</param>
/// <param name="bytes">The file.</param>
/// <param name="layout">Where samples are.</param>
/// <param name="place">Names a sample for messages, such as <c>train.npy, sample 7</c>.</param>
internal sealed class RawValues(FieldDefinition field, DataBytes bytes, RawLayout layout, Func<int, string> place) : FieldValues
{
    private readonly int size = layout.Length * layout.Format.Size();
    private readonly float factor = (float)field.Scale;

    /// <inheritdoc/>
    public override int Count => layout.Count;

    /// <inheritdoc/>
    public override IReadOnlyList<long>? StoredShape => layout.Shape;

    /// <inheritdoc/>
    public override string Place(int sample) => place(sample);

    /// <summary>This, after the labels of a class field were looked at; what is large is checked when it is read.</summary>
    /// <exception cref="DataException">A label does not fit the field's type.</exception>
    public RawValues Checked()
    {
        var labels = new long[layout.Length];
        for (var sample = 0; field.Type == FieldType.Class && layout.Length == field.Length && sample < Count; sample++)
        {
            Copy(sample, labels);
        }

        return this;
    }

    /// <inheritdoc/>
    public override void Copy(int sample, Span<float> destination)
    {
        var rented = ArrayPool<byte>.Shared.Rent(size);
        NumberReader.ToFloats(bytes.Read(layout.Start + ((long)sample * layout.Stride), rented.AsSpan(0, size)), layout.Format, factor, destination);
        ArrayPool<byte>.Shared.Return(rented);
        if (!layout.Format.IsFloat())
        {
            return;
        }

        if (NumberReader.FirstNonFinite(destination) is >= 0 and var wrong)
        {
            throw new DataException($"{place(sample)}, value {wrong}: \"{field.Name}\" is {field.Shown} and takes finite numbers, but there is \"{destination[wrong].ToString(CultureInfo.InvariantCulture)}\".");
        }

        RowSum.Normalize(field, destination);
    }

    /// <inheritdoc/>
    public override void Copy(int sample, Span<long> destination)
    {
        var rented = ArrayPool<byte>.Shared.Rent(size);
        NumberReader.ToIntegers(bytes.Read(layout.Start + ((long)sample * layout.Stride), rented.AsSpan(0, size)), layout.Format, destination);
        ArrayPool<byte>.Shared.Return(rented);
        for (var i = 0; field.Type is FieldType.Class or FieldType.Token && i < destination.Length; i++)
        {
            if ((ulong)destination[i] >= (ulong)field.Classes)
            {
                throw new DataException($"{place(sample)}: \"{field.Name}\" is {field.Shown} and takes a whole number from 0 to {field.Classes - 1}, but there is \"{destination[i]}\".");
            }
        }
    }

    /// <inheritdoc/>
    public override void Dispose() => bytes.Dispose();
}

/// <summary>Where samples are among bytes.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Start">The first byte of sample 0.</param>
/// <param name="Stride">Bytes from one sample to the next.</param>
/// <param name="Shape">The shape of one.</param>
/// <param name="Format">How its numbers stand there.</param>
internal sealed record RawLayout(int Count, long Start, long Stride, IReadOnlyList<long> Shape, NumberFormat Format)
{
    /// <summary>Numbers of a sample.</summary>
    public int Length { get; } = checked((int)Shape.Aggregate(1L, (product, size) => product * size));
}
