using Nnet.Data.Samples;
using Nnet.Data.Storage;

namespace Nnet.Data.Reading.Arrays;

/// <summary>An array whose first axis counts samples.</summary>
/// <param name="Name">File and array, for messages.</param>
/// <param name="Bytes">Where its numbers are.</param>
/// <param name="Start">The first byte.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Format">How its numbers stand there.</param>
internal sealed record NamedArray(string Name, DataBytes Bytes, long Start, IReadOnlyList<long> Shape, NumberFormat Format);

/// <summary>Tables made of arrays.</summary>
internal static class NamedArrays
{
    /// <summary>The table whose fields are the given arrays.</summary>
    /// <exception cref="DataException">An array does not fit its field, or they differ in length.</exception>
    public static SampleTable Table(IReadOnlyList<FieldDefinition> fields, Func<FieldDefinition, NamedArray> find)
    {
        FieldValues[] values = [.. fields.Select(field => Values(field, find(field)))];
        return values.Select(value => value.Count).Distinct().Count() <= 1
            ? new SampleTable(fields, values)
            : throw new DataException($"The arrays do not belong together: {string.Join(" against ", fields.Zip(values, (field, value) => $"{value.Count} of \"{field.Name}\""))} ({values[0].Place(0)}).");
    }

    /// <summary>The array that a field takes: the one it is <c>from</c>, else the one of its name.</summary>
    /// <exception cref="DataException">There is none.</exception>
    public static string Choose(FieldDefinition field, IReadOnlyList<string> names, string path)
    {
        var name = field.From is SourcePart part ? part.Name : field.Name;
        return names.Contains(name) ? name : throw new DataException($"{path}: there is no array \"{name}\". {Near.Hint(name, [.. names])}");
    }

    private static RawValues Values(FieldDefinition field, NamedArray array)
    {
        if (array.Shape.Count == 0 || array.Shape[0] == 0)
        {
            throw new DataException($"{array.Name} is [{string.Join(", ", array.Shape)}]: its first axis must count samples.");
        }

        if (field.Type != FieldType.Float && array.Format.IsFloat())
        {
            throw new DataException($"{array.Name} has numbers with fractions ({array.Format}), but \"{field.Name}\" is {field.Shown}.");
        }

        long[] sample = [.. array.Shape.Skip(1)];
        var size = sample.Aggregate(1L, (product, dim) => product * dim) * array.Format.Size();
        return new RawValues(field, array.Bytes, new RawLayout(checked((int)array.Shape[0]), array.Start, size, sample, array.Format), i => $"{array.Name}, sample {i}").Checked();
    }
}
