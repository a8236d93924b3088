using System.Globalization;
using Nnet.Data.Samples;

namespace Nnet.Data.Reading.Tables;

/// <summary>A class, token or bool field of a table: numbers, or words that stand for numbers in the order of the alphabet.</summary>
/// <param name="field">The field.</param>
/// <param name="columns">The columns that it takes.</param>
/// <param name="named">Whether the program says that they are categories, even if they look like numbers.</param>
/// <param name="missing">What an empty cell means.</param>
/// <param name="context">What the data set knows so far.</param>
internal sealed class WordField(FieldDefinition field, IReadOnlyList<int> columns, bool named, MissingPolicy missing, ReadContext context) : TableField(field, columns)
{
    private readonly CategoryColumn[] categories =
        [.. columns.Select((_, i) => new CategoryColumn(context.Categories.GetValueOrDefault((field.Name, i))))];

    private readonly List<int> cells = [];
    private readonly long most = field.Type == FieldType.Boolean ? 2 : field.Classes;
    private bool areNumbers;

    public override IReadOnlyList<string>? Words => !areNumbers && categories.Length == 1 ? categories[0].Names : null;

    public override void Add(CsvRows row)
    {
        for (var i = 0; i < categories.Length; i++)
        {
            var column = Columns[i];
            if (row.IsMissing(column) && (missing == MissingPolicy.Error || Field.Type == FieldType.Class))
            {
                throw Wrong(row, column, Expected);
            }

            // A number is checked where it stands; whether all cells are numbers is known at the end.
            if (double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !named && (number < 0 || number >= most || number != Math.Floor(number)))
            {
                throw Wrong(row, column, Expected);
            }

            var cell = categories[i].Add(row[column]);
            cells.Add(cell >= 0 ? cell : throw Unknown(row, column, categories[i].Names));
        }
    }

    public override FieldValues Build(Func<int, string> place)
    {
        foreach (var category in categories)
        {
            category.Close();
        }

        areNumbers = !named && categories.All(category => category.Names.All(name => double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out _)));
        for (var i = 0; i < categories.Length && !areNumbers; i++)
        {
            var names = categories[i].Names;
            context.Categories[(Field.Name, i)] = names;
            if (names.Count > most)
            {
                throw new DataException($"{place(0)}: \"{Field.Name}\" is {Field.Shown}, but there are {names.Count} different words: {string.Join(", ", names.Take(12))}{(names.Count > 12 ? ", ..." : "")}.");
            }
        }

        var values = new long[cells.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var category = categories[i % categories.Length];
            var final = category.Final(cells[i]);
            values[i] = areNumbers ? (long)double.Parse(category.Names[final], NumberStyles.Float, CultureInfo.InvariantCulture) : final;
        }

        return new ArrayValues<long>(values, Field.Length, place);
    }

    private string Expected => Field.Type == FieldType.Boolean ? "two different values" : $"a whole number from 0 to {most - 1}, or words";
}
