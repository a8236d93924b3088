using Nnet.Data.Samples;

namespace Nnet.Data.Reading;

/// <summary>Samples that C# supplies, checked as those of files.</summary>
internal static class CustomSource
{
    public static SampleTable Read(SourceDefinition source, IReadOnlyList<FieldDefinition> fields)
    {
        var samples = source.Custom ?? throw new DataException("The source is Custom, but no C# supplies its samples. Write the partial method that the generated class declares.");
        var builders = fields.Select(field => new FieldBuilder(field with { Scale = field.Type == FieldType.Float ? field.Scale : 1 })).ToArray();
        var row = 0;
        foreach (var sample in samples())
        {
            for (var i = 0; i < builders.Length; i++)
            {
                Add(builders[i], sample.Values[i], row);
            }

            row++;
        }

        return row > 0 ? new SampleTable(fields, [.. builders.Select(builder => builder.Build())]) : throw new DataException("The Custom source supplies no samples.");
    }

    private static void Add(FieldBuilder builder, Array values, int row)
    {
        string Place() => $"sample {row} of the Custom source";
        if (values.Length != builder.Field.Length)
        {
            throw new DataException($"{Place()}: \"{builder.Field.Name}\" is {builder.Field.Shown} and has {builder.Field.Length} values, but gets {values.Length}.");
        }

        foreach (var value in values)
        {
            builder.Add(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture), Place);
        }
    }
}
