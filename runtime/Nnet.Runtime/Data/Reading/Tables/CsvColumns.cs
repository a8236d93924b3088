using System.Globalization;

namespace Nnet.Data.Reading.Tables;

/// <summary>Which columns of a table a field takes.</summary>
internal static class CsvColumns
{
    /// <summary>The places of the columns, in the field's order.</summary>
    /// <exception cref="DataException">There is no such column.</exception>
    public static IReadOnlyList<int> Of(FieldDefinition field, CsvRows rows) => field.From switch
    {
        ColumnRange range when range.End <= rows.Width => [.. Enumerable.Range(range.Start, range.End - range.Start)],
        ColumnRange range => throw new DataException($"{rows.Path}: \"{field.Name}\" takes columns {range.Start}..{range.End}, but a row has only {rows.Width} cells. Is the separator right?"),
        ColumnNumbers numbers => [.. numbers.Numbers.Select(number => Check(number, field.Name, rows))],
        ColumnNames names => [.. names.Names.Select(name => Find(name, rows))],
        ColumnSpan span => Between(span, rows),
        _ => [Find(field.Name, rows)],
    };

    /// <summary>A column by its name, or by its number where the name is one.</summary>
    public static int Find(string name, CsvRows rows)
    {
        if (rows.Header is null)
        {
            return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? Check(number, name, rows)
                : throw new DataException($"{rows.Path}: there is no column \"{name}\", as the file is read without a header. Write header: true, or give the column's number.");
        }

        for (var i = 0; i < rows.Header.Count; i++)
        {
            if (rows.Header[i] == name)
            {
                return i;
            }
        }

        throw new DataException($"{rows.Path}: there is no column \"{name}\". {Near.Hint(name, rows.Header.ToArray())}");
    }

    private static int Check(int number, string name, CsvRows rows) =>
        number < rows.Width ? number : throw new DataException($"{rows.Path}: \"{name}\" takes column {number}, but a row has only {rows.Width} cells. Is the separator right?");

    private static IReadOnlyList<int> Between(ColumnSpan span, CsvRows rows)
    {
        var (first, last) = (Find(span.First, rows), Find(span.Last, rows));
        return first <= last
            ? [.. Enumerable.Range(first, last - first + 1)]
            : throw new DataException($"{rows.Path}: column \"{span.First}\" comes after \"{span.Last}\". Write {span.Last} to {span.First}.");
    }
}
