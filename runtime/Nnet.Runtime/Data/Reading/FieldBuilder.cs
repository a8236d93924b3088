using System.Globalization;
using Nnet.Data.Samples;

namespace Nnet.Data.Reading;

/// <summary>Collects the values of a field as they are read, checking each against the field's type.</summary>
internal sealed class FieldBuilder(FieldDefinition definition)
{
    private readonly List<float> floats = [];
    private readonly List<long> integers = [];

    public FieldDefinition Field => definition;

    private bool IsFloat => definition.Type == FieldType.Float;

    /// <summary>Adds a number.</summary>
    /// <param name="value">The number as it stands in the file.</param>
    /// <param name="place">Names file, row and column; asked only when the value does not fit.</param>
    public void Add(double value, Func<string> place)
    {
        if (IsFloat)
        {
            floats.Add(double.IsFinite(value) ? (float)(value * definition.Scale) : throw Wrong(value.ToString(CultureInfo.InvariantCulture), place, "a finite number"));
            return;
        }

        if (value != Math.Floor(value) || (definition.Type is FieldType.Class or FieldType.Token && (value < 0 || value >= definition.Classes)))
        {
            throw Wrong(value.ToString(CultureInfo.InvariantCulture), place, definition.Type is FieldType.Class or FieldType.Token ? $"a whole number from 0 to {definition.Classes - 1}" : "a whole number");
        }

        integers.Add((long)value);
    }

    /// <summary>What was collected, as values of samples.</summary>
    public FieldValues Build()
    {
        if (!IsFloat)
        {
            return new ArrayValues<long>([.. integers], definition.Length);
        }

        var values = floats.ToArray();
        if (definition.NormalizeRows)
        {
            NormalizeRows(values, definition.Length);
        }

        return new ArrayValues<float>(values, definition.Length);
    }

    private DataException Wrong(string value, Func<string> place, string expected) =>
        new($"{place()}: \"{definition.Name}\" is {definition.Shown} and takes {expected}, but there is \"{value}\".");

    private static void NormalizeRows(float[] values, int length)
    {
        for (var start = 0; start < values.Length; start += length)
        {
            var row = values.AsSpan(start, length);
            float sum = 0;
            foreach (var value in row)
            {
                sum += value;
            }

            for (var i = 0; sum != 0 && i < row.Length; i++)
            {
                row[i] /= sum;
            }
        }
    }
}
