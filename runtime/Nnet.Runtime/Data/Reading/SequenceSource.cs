using System.Globalization;
using Nnet.Data.Samples;

namespace Nnet.Data.Reading;

/// <summary>
/// Sliding windows over a time series in a CSV file: <c>window</c> steps are given, the next <c>horizon</c> are asked for. A field whose first
/// dimension is the window, or whose name is <c>past</c>, is the window; any other field is what follows.
/// </summary>
internal static class SequenceSource
{
    public static SampleTable Read(SourceDefinition source, IReadOnlyList<FieldDefinition> fields, string root)
    {
        var table = CsvTable.Read(DataFile.Find(root, source.Files[0]), source.Flag("header"), source.Text("separator", ","));
        var window = (int)source.Number("window", 1);
        var horizon = (int)source.Number("horizon", 1);
        var stride = (int)source.Number("stride", 1);
        var count = ((table.Rows.Count - window - horizon) / stride) + 1;
        if (table.Rows.Count < window + horizon)
        {
            throw new DataException($"{table.Path}: {table.Rows.Count} rows are too few for a window of {window} and a horizon of {horizon}.");
        }

        return new SampleTable(fields, [.. fields.Select((field, i) => Field(table, field, i == 0, window, horizon, stride, count))]);
    }

    private static WindowValues Field(CsvTable table, FieldDefinition field, bool first, int window, int horizon, int stride, int count)
    {
        var columns = field.From is null && table.Header is null ? [table.Width - 1] : table.Columns(field);
        var isPast = field.Name == "past" || (first && field.Shape.Count > 0 && field.Shape[0] == window);
        var steps = isPast ? window : horizon;
        if (field.Length != steps * columns.Count)
        {
            throw new DataException($"{table.Path}: \"{field.Name}\" is {field.Shown}, but {steps} steps of {columns.Count} columns have {steps * columns.Count} values.");
        }

        var series = new float[table.Rows.Count * columns.Count];
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                if (!float.TryParse(table.Rows[row][columns[i]], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !float.IsFinite(value))
                {
                    throw new DataException($"{table.Place(row, columns[i])}: \"{field.Name}\" is {field.Shown} and takes finite numbers, but there is \"{table.Rows[row][columns[i]]}\".");
                }

                series[(row * columns.Count) + i] = (float)(value * field.Scale);
            }
        }

        return new WindowValues(series, columns.Count, isPast ? 0 : window, steps, stride, count);
    }
}
