using System.Globalization;
using Nnet.Data.Samples;

namespace Nnet.Data.Reading.Tables;

/// <summary>An int field of a table.</summary>
internal sealed class IntegerField(FieldDefinition field, IReadOnlyList<int> columns, MissingPolicy missing) : TableField(field, columns)
{
    private readonly List<long> cells = [];

    public override void Add(CsvRows row)
    {
        foreach (var column in Columns)
        {
            if (row.IsMissing(column) && missing == MissingPolicy.Zero)
            {
                cells.Add(0);
            }
            else
            {
                cells.Add(long.TryParse(row[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw Wrong(row, column, "whole numbers"));
            }
        }
    }

    public override FieldValues Build(Func<int, string> place) => new ArrayValues<long>([.. cells], Field.Length, place);
}
