using System.Globalization;
using Nnet.Data.Samples;
using Nnet.Data.Storage;

namespace Nnet.Data.Reading;

/// <summary>Samples that C# supplies, checked as those of files.</summary>
internal static class CustomSource
{
    public static SampleTable Read(SourceDefinition source, IReadOnlyList<FieldDefinition> fields, ReadContext context)
    {
        var samples = source.Custom ?? throw new DataException("The source is Custom, but no C# supplies its samples. Write the partial method that the generated class declares.");
        var writers = fields.Select(_ => new SpillingWriter(context.MemoryLimit)).ToArray();
        var row = 0;
        foreach (var sample in samples())
        {
            for (var i = 0; i < writers.Length; i++)
            {
                Append(writers[i], fields[i], sample.Values[i], row);
            }

            row++;
        }

        return row > 0
            ? new SampleTable(fields, [.. fields.Select((field, i) => Values(field, writers[i].ToBytes(), row).Checked())])
            : throw new DataException("The Custom source supplies no samples.");
    }

    private static RawValues Values(FieldDefinition field, DataBytes bytes, int count)
    {
        var format = field.Type == FieldType.Float ? NumberFormat.Float32 : NumberFormat.Int64;
        return new RawValues(field, bytes, new RawLayout(count, 0, (long)field.Length * format.Size(), field.Shape, format), sample => $"sample {sample} of the Custom source");
    }

    private static void Append(SpillingWriter writer, FieldDefinition field, Array values, int row)
    {
        if (values.Length != field.Length)
        {
            throw new DataException($"sample {row} of the Custom source: \"{field.Name}\" is {field.Shown} and has {field.Length} values, but gets {values.Length}.");
        }

        switch (values)
        {
            case float[] floats when field.Type == FieldType.Float: writer.Append<float>(floats); break;
            case long[] integers when field.Type != FieldType.Float: writer.Append<long>(integers); break;
            case var _ when field.Type == FieldType.Float: writer.Append<float>([.. values.Cast<object>().Select(value => Convert.ToSingle(value, CultureInfo.InvariantCulture))]); break;
            default: writer.Append<long>([.. values.Cast<object>().Select(value => Convert.ToInt64(value, CultureInfo.InvariantCulture))]); break;
        }
    }
}
