using System.Globalization;
using Nnet.Data.Samples;

namespace Nnet.Data.Reading;

/// <summary>
/// Tables: numbers, or words that stand for classes in the order of the alphabet. Options: <c>header</c>, <c>separator</c>, <c>missing</c>
/// (<c>error</c>, <c>drop</c> the row, <c>mean</c> or <c>zero</c> for floats).
/// </summary>
internal static class CsvSource
{
    public static SampleTable Read(SourceDefinition source, IReadOnlyList<FieldDefinition> fields, string root)
    {
        var table = CsvTable.Read(DataFile.Find(root, source.Files[0]), source.Flag("header"), source.Text("separator", ","));
        var missing = source.Text("missing", "error");
        var columns = fields.Select(table.Columns).ToArray();
        for (var i = 0; i < fields.Count; i++)
        {
            if (columns[i].Count != fields[i].Length)
            {
                throw new DataException($"{table.Path}: \"{fields[i].Name}\" is {fields[i].Shown} and needs {fields[i].Length} columns, but gets {columns[i].Count}.");
            }
        }

        if (missing == "drop")
        {
            var used = columns.SelectMany(list => list).Distinct().ToArray();
            table = table with { Rows = [.. table.Rows.Where(row => !Array.Exists(used, column => CsvTable.IsMissing(row[column])))] };
            if (table.Rows.Count == 0)
            {
                throw new DataException($"{table.Path}: every row has a missing value, so that none is left.");
            }
        }

        var words = new Dictionary<string, IReadOnlyList<string>>();
        var values = fields.Select((field, i) => ReadField(table, field, columns[i], missing, words)).ToArray();
        return new SampleTable(fields, values) { Words = words };
    }

    private static FieldValues ReadField(CsvTable table, FieldDefinition field, IReadOnlyList<int> columns, string missing, Dictionary<string, IReadOnlyList<string>> words)
    {
        var builder = new FieldBuilder(field);
        var classes = field.Type is FieldType.Class or FieldType.Token or FieldType.Boolean ? Words(table, field, columns) : null;
        if (classes is not null)
        {
            words[field.Name] = classes;
        }

        var stand = columns.Select(column => missing == "mean" && classes is null ? Mean(table, column) : 0).ToArray();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                var (cell, column, at) = (table.Rows[row][columns[i]], columns[i], row);
                if (classes is not null)
                {
                    builder.Add(IndexOf(classes, cell), () => table.Place(at, column));
                }
                else if (CsvTable.IsMissing(cell) && missing is "mean" or "zero" && field.Type == FieldType.Float)
                {
                    builder.Add(stand[i], () => table.Place(at, column));
                }
                else if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                {
                    builder.Add(number, () => table.Place(at, column));
                }
                else
                {
                    var remedy = CsvTable.IsMissing(cell) ? " The value is missing: write missing: drop or missing: mean at the source." : "";
                    throw new DataException($"{table.Place(at, column)}: \"{field.Name}\" is {field.Shown} and takes numbers, but there is \"{cell}\".{remedy}");
                }
            }
        }

        return builder.Build();
    }

    /// <summary>The words of a class field in the order of the alphabet; null where all cells are numbers.</summary>
    private static IReadOnlyList<string>? Words(CsvTable table, FieldDefinition field, IReadOnlyList<int> columns)
    {
        var distinct = table.Rows.SelectMany(row => columns.Select(column => row[column])).Distinct().ToArray();
        if (distinct.All(cell => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
        {
            return null;
        }

        var sorted = distinct.Order(StringComparer.Ordinal).ToArray();
        var most = field.Type == FieldType.Boolean ? 2 : field.Classes;
        return sorted.Length <= most
            ? sorted
            : throw new DataException($"{table.Path}: \"{field.Name}\" is {field.Shown}, but there are {sorted.Length} different words: {string.Join(", ", sorted.Take(12))}{(sorted.Length > 12 ? ", ..." : "")}.");
    }

    private static int IndexOf(IReadOnlyList<string> words, string cell)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == cell)
            {
                return i;
            }
        }

        return -1;
    }

    private static double Mean(CsvTable table, int column)
    {
        var numbers = table.Rows.Select(row => double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).Where(double.IsFinite).ToArray();
        return numbers.Length == 0 ? 0 : numbers.Average();
    }
}
