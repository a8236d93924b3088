using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Nnet.Data.Reading.Tables;

/// <summary>A CSV file row by row, each with as many cells as the first; gzip is unpacked on the way.</summary>
internal sealed class CsvRows : IDisposable
{
    private readonly StreamReader reader;
    private readonly CsvParser parser;
    private readonly string missingValue;
    private bool isBuffered;

    private CsvRows(string path, StreamReader reader, string separator, string missingValue)
    {
        (Path, this.reader, this.missingValue) = (path, reader, missingValue);
        parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = separator, BadDataFound = null, TrimOptions = TrimOptions.Trim, Mode = separator == "\t" ? CsvMode.NoEscape : CsvMode.RFC4180 });
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The names of the columns; null: the file has none.</summary>
    public IReadOnlyList<string>? Header { get; private set; }

    /// <summary>The number of columns.</summary>
    public int Width { get; private set; }

    /// <summary>The line of the current row, from 1.</summary>
    public int Line => parser.RawRow;

    /// <summary>The cell of the current row.</summary>
    public string this[int column] => parser[column];

    /// <summary>Opens a file.</summary>
    /// <exception cref="DataException">It is empty or torn.</exception>
    public static CsvRows Open(string path, bool hasHeader, string separator, string missingValue = "")
    {
        var rows = new CsvRows(path, new StreamReader(DataFile.Open(path)), separator, missingValue);
        if (!rows.Advance())
        {
            rows.Dispose();
            throw new DataException($"{path}: there are no rows.");
        }

        rows.Width = rows.parser.Count;
        rows.Header = hasHeader ? rows.parser.Record : null;
        rows.isBuffered = !hasHeader;
        return rows;
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    /// <exception cref="DataException">The row has another number of cells.</exception>
    public bool Read()
    {
        if (isBuffered)
        {
            isBuffered = false;
            return true;
        }

        if (!Advance())
        {
            return false;
        }

        return parser.Count == Width
            ? true
            : throw new DataException($"{Path}, line {Line}: the row has {parser.Count} cells, the {(Header is null ? "first row" : "header")} has {Width}.");
    }

    /// <summary>Whether a cell of the current row has no value.</summary>
    public bool IsMissing(int column) => parser[column] is var cell && (cell.Length == 0 || cell == missingValue);

    /// <summary>Where a cell of the current row stands, for messages.</summary>
    public string Place(int column) => $"{Path}, line {Line}, column {ColumnName(column)}";

    /// <summary>A column as messages call it.</summary>
    public string ColumnName(int column) => Header is null ? column.ToString(CultureInfo.InvariantCulture) : $"\"{Header[column]}\"";

    /// <inheritdoc/>
    public void Dispose()
    {
        parser.Dispose();
        reader.Dispose();
    }

    private bool Advance()
    {
        try
        {
            return parser.Read();
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or CsvHelperException)
        {
            throw new DataException($"\"{Path}\" is torn or cannot be read: {exception.Message}", exception);
        }
    }
}
