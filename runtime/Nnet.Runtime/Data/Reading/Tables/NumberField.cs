using System.Globalization;
using Nnet.Data.Samples;
using Nnet.Data.Storage;

namespace Nnet.Data.Reading.Tables;

/// <summary>A float field of a table: numbers, and one-hot vectors of categorical columns.</summary>
internal sealed class NumberField : TableField
{
    private readonly ReadContext context;
    private readonly MissingPolicy missing;
    private readonly CategoryColumn?[] categories;
    private readonly SpillingWriter writer;
    private readonly float[] cells;
    private int count;
    private bool hasGaps;

    /// <param name="field">The field.</param>
    /// <param name="columns">The columns that it takes.</param>
    /// <param name="categorical">Those of them that hold categories.</param>
    /// <param name="missing">What an empty cell means.</param>
    /// <param name="context">What the data set knows so far.</param>
    public NumberField(FieldDefinition field, IReadOnlyList<int> columns, IReadOnlySet<int> categorical, MissingPolicy missing, ReadContext context)
        : base(field, columns)
    {
        (this.missing, this.context) = (missing, context);
        writer = new SpillingWriter(context.MemoryLimit);
        cells = new float[columns.Count];
        categories = [.. columns.Select((column, i) => categorical.Contains(column) ? new CategoryColumn(context.Categories.GetValueOrDefault((field.Name, i))) : null)];
    }

    public override void Add(CsvRows row)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Cell(row, i);
        }

        writer.Append<float>(cells);
        count++;
    }

    public override FieldValues Build(Func<int, string> place)
    {
        for (var i = 0; i < categories.Length; i++)
        {
            if (categories[i] is { } category)
            {
                category.Close();
                context.Categories[(Field.Name, i)] = category.Names;
            }
        }

        var width = categories.Sum(category => category?.Names.Count ?? 1);
        if (width != Field.Length)
        {
            throw new DataException(Array.Exists(categories, category => category is not null)
                ? $"{place(0)}: \"{Field.Name}\" is {Field.Shown}, but its columns have {width} values: {categories.Count(category => category is null)} numbers and {string.Join(" + ", categories.Where(category => category is not null).Select(category => category!.Names.Count))} categories. Write float[{width}]."
                : $"{place(0)}: \"{Field.Name}\" is {Field.Shown} and needs {Field.Length} columns, but gets {width}.");
        }

        var layout = new RawLayout(count, 0, 4L * cells.Length, [cells.Length], NumberFormat.Float32);
        var bytes = writer.ToBytes();
        return hasGaps || Array.Exists(categories, category => category is not null)
            ? new EncodedValues(Field, bytes, layout, categories, missing == MissingPolicy.Mean ? context.Means : null, place)
            : new RawValues(Field, bytes, layout with { Shape = Field.Shape }, place);
    }

    private float Cell(CsvRows row, int i)
    {
        var column = Columns[i];
        if (categories[i] is { } category)
        {
            return missing == MissingPolicy.Error && row.IsMissing(column)
                ? throw Wrong(row, column, "categories")
                : category.Add(row[column]) is >= 0 and var number ? number : throw Unknown(row, column, category.Names);
        }

        if (row.IsMissing(column) && missing is MissingPolicy.Mean or MissingPolicy.Zero)
        {
            hasGaps = true;
            return float.NaN;
        }

        if (!float.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            throw Wrong(row, column, "numbers");
        }

        return float.IsFinite(value) ? value : throw Wrong(row, column, "finite numbers");
    }
}
