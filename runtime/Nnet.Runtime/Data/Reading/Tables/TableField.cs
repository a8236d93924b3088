using Nnet.Data.Samples;

namespace Nnet.Data.Reading.Tables;

/// <summary>Collects the values of one field from the rows of a table.</summary>
/// <param name="field">The field.</param>
/// <param name="columns">The columns that it takes.</param>
internal abstract class TableField(FieldDefinition field, IReadOnlyList<int> columns)
{
    public FieldDefinition Field { get; } = field;

    public IReadOnlyList<int> Columns { get; } = columns;

    /// <summary>Takes the field's cells of the current row.</summary>
    /// <exception cref="DataException">A cell does not fit.</exception>
    public abstract void Add(CsvRows row);

    /// <summary>The words that became numbers, where the whole field is words; known after <see cref="Build"/>.</summary>
    public virtual IReadOnlyList<string>? Words => null;

    /// <summary>What was collected.</summary>
    /// <param name="place">Names a sample for messages.</param>
    /// <exception cref="DataException">The columns together do not fit.</exception>
    public abstract FieldValues Build(Func<int, string> place);

    /// <summary>A cell that does not fit.</summary>
    protected DataException Wrong(CsvRows row, int column, string expected)
    {
        var remedy = row.IsMissing(column) ? " The value is missing: say at the source what that means, missing: mean, zero or skip." : "";
        return new DataException($"{row.Place(column)}: \"{Field.Name}\" is {Field.Shown} and takes {expected}, but there is \"{row[column]}\".{remedy}");
    }

    /// <summary>A category that the training part does not have.</summary>
    protected DataException Unknown(CsvRows row, int column, IReadOnlyList<string> known) =>
        new($"{row.Place(column)}: \"{Field.Name}\" has no category \"{row[column]}\" in the training part. {Near.Hint(row[column], [.. known])}");
}
