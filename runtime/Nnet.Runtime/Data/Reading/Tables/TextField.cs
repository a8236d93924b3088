using Nnet.Data.Samples;

namespace Nnet.Data.Reading.Tables;

/// <summary>
/// A token field from one column of text: words in lower case between spaces, the first ones of a row up to the field's length. The vocabulary is that of the training part:
/// 0 pads, 1 is a word that is not in it, from 2 on the words by frequency, as many as the type has room for.
/// </summary>
internal sealed class TextField(FieldDefinition field, IReadOnlyList<int> columns, ReadContext context) : TableField(field, columns)
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<int> cells = [];

    public override void Add(CsvRows row)
    {
        var words = row[Columns[0]].ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < Field.Length; i++)
        {
            cells.Add(i < words.Length ? Number(words[i]) : TextValues.Padding);
        }
    }

    public override FieldValues Build(Func<int, string> place) => new TextValues(Field, [.. cells], [.. numbers.Keys], context.Vocabularies, place);

    private int Number(string word)
    {
        if (!numbers.TryGetValue(word, out var number))
        {
            number = numbers.Count;
            numbers.Add(word, number);
        }

        return number;
    }
}
