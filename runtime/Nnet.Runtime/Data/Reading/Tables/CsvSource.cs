using Nnet.Data.Samples;

namespace Nnet.Data.Reading.Tables;

/// <summary>
/// Tables, a sample a row. Options: <c>header</c>, <c>separator</c>, <c>missing</c> (error, mean, zero, skip), <c>missing_value</c> (a cell that counts as empty),
/// <c>categorical</c> (columns, between commas).
/// </summary>
internal static class CsvSource
{
    public static SampleTable Read(SourceDefinition source, IReadOnlyList<FieldDefinition> fields, ReadContext context)
    {
        var path = DataFile.Find(context.Root, source.Files[0]);
        using var rows = CsvRows.Open(path, source.Flag("header"), source.Text("separator", ","), source.Text("missing_value", ""));
        var missing = Policy(source);
        var categorical = source.Text("categorical", "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => CsvColumns.Find(name, rows)).ToHashSet();
        TableField[] readers = [.. fields.Select(field => Reader(field, CsvColumns.Of(field, rows), categorical, missing, context, rows))];
        var skipping = readers.Where(reader => (reader.Field.Missing ?? missing) == MissingPolicy.Skip).SelectMany(reader => reader.Columns).Distinct().ToArray();
        var lines = new List<int>();
        while (rows.Read())
        {
            if (Array.Exists(skipping, rows.IsMissing))
            {
                continue;
            }

            lines.Add(rows.Line);
            foreach (var reader in readers)
            {
                reader.Add(rows);
            }
        }

        if (lines.Count == 0)
        {
            throw new DataException($"{path}: there are no rows{(skipping.Length > 0 ? " without a missing value" : "")}.");
        }

        string Place(int sample) => $"{path}, line {lines[sample]}";
        var values = readers.Select(reader => reader.Build(Place)).ToArray();
        return new SampleTable(fields, values)
        {
            Words = readers.Where(reader => reader.Words is not null).ToDictionary(reader => reader.Field.Name, reader => reader.Words!),
        };
    }

    private static TableField Reader(
        FieldDefinition field, IReadOnlyList<int> columns, IReadOnlySet<int> categorical, MissingPolicy missing, ReadContext context, CsvRows rows)
    {
        if (field.Type == FieldType.Token && field.Shape.Count > 0 && columns.Count == 1 && field.Length > 1)
        {
            return new TextField(field, columns, context);
        }

        if (columns.Count != field.Length && !columns.Any(categorical.Contains))
        {
            throw new DataException($"{rows.Path}: \"{field.Name}\" is {field.Shown} and needs {field.Length} columns, but gets {columns.Count}.");
        }

        missing = field.Missing ?? missing;
        return field.Type switch
        {
            FieldType.Float => new NumberField(field, columns, categorical, missing, context),
            FieldType.Integer => new IntegerField(field, columns, missing),
            _ => new WordField(field, columns, columns.All(categorical.Contains), missing, context),
        };
    }

    private static MissingPolicy Policy(SourceDefinition source) => source.Text("missing", "error") switch
    {
        "error" => MissingPolicy.Error,
        "mean" => MissingPolicy.Mean,
        "zero" => MissingPolicy.Zero,
        "skip" => MissingPolicy.Skip,
        var other => throw new DataException($"The source says missing: {other}. There are error, mean, zero and skip."),
    };
}
