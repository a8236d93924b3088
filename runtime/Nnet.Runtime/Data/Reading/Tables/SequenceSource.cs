using System.Globalization;
using Nnet.Data.Samples;

namespace Nnet.Data.Reading.Tables;

/// <summary>
/// Sliding windows over a time series in a CSV file: <c>window</c> steps are given, the next <c>horizon</c> are asked for (0: the last step of the window itself).
/// The first field whose first dimension is the window, or one that is called <c>past</c>, is the window; any other field is what follows.
/// </summary>
internal static class SequenceSource
{
    public static SampleTable Read(SourceDefinition source, IReadOnlyList<FieldDefinition> fields, ReadContext context)
    {
        using var rows = CsvRows.Open(DataFile.Find(context.Root, source.Files[0]), source.Flag("header"), source.Text("separator", ","));
        var window = (int)source.Number("window", 1);
        var horizon = (int)source.Number("horizon", 1);
        var stride = (int)source.Number("stride", 1);
        var series = fields.Select((field, i) => Series(field, i == 0, window, horizon, rows)).ToArray();
        while (rows.Read())
        {
            foreach (var each in series)
            {
                each.Add(rows);
            }
        }

        var steps = series[0].Steps;
        return steps >= window + horizon
            ? new SampleTable(fields, [.. series.Select(each => each.Windows(stride, ((steps - window - horizon) / stride) + 1))]) { Overlap = horizon == 0 ? 0 : (horizon - 1) / stride }
            : throw new DataException($"{rows.Path}: {steps} rows are too few for a window of {window} and a horizon of {horizon}.");
    }

    private static SeriesField Series(FieldDefinition field, bool isFirst, int window, int horizon, CsvRows rows)
    {
        var columns = field.From is null && rows.Header is null ? [rows.Width - 1] : CsvColumns.Of(field, rows);
        var isPast = field.Name == "past" || (isFirst && field.Shape.Count > 0 && field.Shape[0] == window);
        var (offset, steps) = isPast ? (0, window) : horizon == 0 ? (window - 1, 1) : (window, horizon);
        return field.Length == steps * columns.Count
            ? new SeriesField(field, columns, offset, steps)
            : throw new DataException($"{rows.Path}: \"{field.Name}\" is {field.Shown}, but {steps} steps of {columns.Count} columns have {steps * columns.Count} values.");
    }

    /// <summary>The columns of a field, step after step.</summary>
    private sealed class SeriesField(FieldDefinition field, IReadOnlyList<int> columns, int offset, int steps)
    {
        private readonly List<float> values = [];

        public int Steps => values.Count / columns.Count;

        public void Add(CsvRows row)
        {
            foreach (var column in columns)
            {
                values.Add(float.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value)
                    ? (float)(value * field.Scale)
                    : throw new DataException($"{row.Place(column)}: \"{field.Name}\" is {field.Shown} and takes finite numbers, but there is \"{row[column]}\"."));
            }
        }

        public FieldValues Windows(int stride, int count) => new WindowValues<float>([.. values], columns.Count, offset, steps, stride, count);
    }
}
