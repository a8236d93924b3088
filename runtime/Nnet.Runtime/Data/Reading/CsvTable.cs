using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Nnet.Data.Reading;

/// <summary>A CSV file as rows of text, each with as many cells as the first.</summary>
internal sealed record CsvTable(string Path, IReadOnlyList<string>? Header, IReadOnlyList<string[]> Rows, int FirstLine)
{
    private static readonly HashSet<string> MissingWords = ["", "?", "NA", "N/A", "NaN", "nan", "null"];

    /// <summary>The number of columns.</summary>
    public int Width => Rows[0].Length;

    /// <summary>Reads a file.</summary>
    /// <exception cref="DataException">It is empty, ragged or torn.</exception>
    public static CsvTable Read(string path, bool hasHeader, string separator)
    {
        using var stream = new MemoryStream(DataFile.ReadAll(path));
        using var reader = new StreamReader(stream);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = separator, BadDataFound = null, TrimOptions = TrimOptions.Trim });
        string[]? header = null;
        var rows = new List<string[]>();
        while (parser.Read())
        {
            var cells = parser.Record!;
            if (hasHeader && header is null)
            {
                header = cells;
                continue;
            }

            var width = header?.Length ?? (rows.Count > 0 ? rows[0].Length : cells.Length);
            if (cells.Length != width)
            {
                throw new DataException($"{path}, line {parser.RawRow}: the row has {cells.Length} cells, the {(header is null ? "first row" : "header")} has {width}.");
            }

            rows.Add(cells);
        }

        return rows.Count > 0 ? new CsvTable(path, header, rows, hasHeader ? 2 : 1) : throw new DataException($"{path}: there are no rows.");
    }

    /// <summary>The places of the columns that a field takes.</summary>
    public IReadOnlyList<int> Columns(FieldDefinition field) => field.From switch
    {
        ColumnRange range when range.End <= Width => [.. Enumerable.Range(range.Start, range.End - range.Start)],
        ColumnRange range => throw new DataException($"{Path}: \"{field.Name}\" takes columns {range.Start}..{range.End}, but a row has only {Width} cells. Is the separator right?"),
        ColumnNumbers numbers => [.. numbers.Numbers.Select(number => number < Width ? number : throw new DataException($"{Path}: \"{field.Name}\" takes column {number}, but a row has only {Width} cells."))],
        ColumnNames names => [.. names.Names.Select(Find)],
        ColumnSpan span => [.. Enumerable.Range(Find(span.First), Math.Max(0, Find(span.Last) - Find(span.First) + 1))],
        _ => [Find(field.Name)],
    };

    /// <summary>True where a cell has no value.</summary>
    public static bool IsMissing(string cell) => MissingWords.Contains(cell);

    /// <summary>Where a cell stands, for messages.</summary>
    public string Place(int row, int column) =>
        $"{Path}, line {row + FirstLine}, column {(Header is null ? column.ToString(CultureInfo.InvariantCulture) : $"\"{Header[column]}\"")}";

    private int Find(string name)
    {
        if (Header is null)
        {
            throw new DataException($"{Path}: there is no column \"{name}\", as the file is read without a header. Write header: true, or give the column's number.");
        }

        for (var i = 0; i < Header.Count; i++)
        {
            if (Header[i] == name)
            {
                return i;
            }
        }

        var near = Header.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
        throw new DataException($"{Path}: there is no column \"{name}\". {(near is null ? $"There are: {string.Join(", ", Header.Take(30))}." : $"Did you mean \"{near}\"?")}");
    }
}
