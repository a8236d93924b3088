namespace Nnet.Data.Samples;

/// <summary>Rows of words, turned into tokens of the training part's vocabulary.</summary>
/// <param name="field">The field.</param>
/// <param name="cells">Words by their number in the file, row after row.</param>
/// <param name="words">The file's words by their number.</param>
/// <param name="vocabularies">Vocabularies by field; the training part's is put there when it is known.</param>
/// <param name="place">Names a sample for messages.</param>
internal sealed class TextValues(FieldDefinition field, int[] cells, string[] words, Dictionary<string, IReadOnlyList<string>> vocabularies, Func<int, string> place) : FieldValues
{
    /// <summary>The cell of a row that has no more words.</summary>
    public const int Padding = -1;

    private const int FirstWord = 2;
    private readonly int length = field.Length;
    private readonly string name = field.Name;
    private readonly Lock locked = new();
    private long[]? tokens;

    /// <inheritdoc/>
    public override int Count => cells.Length / length;

    /// <inheritdoc/>
    internal override IReadOnlyList<string>? Words => vocabularies.GetValueOrDefault(name);

    /// <inheritdoc/>
    public override string Place(int sample) => place(sample);

    /// <inheritdoc/>
    internal override void Fit(IReadOnlyList<int> training)
    {
        if (vocabularies.ContainsKey(field.Name))
        {
            return;
        }

        var counts = new long[words.Length];
        foreach (var sample in training)
        {
            foreach (var cell in cells.AsSpan(sample * length, length))
            {
                if (cell != Padding)
                {
                    counts[cell]++;
                }
            }
        }

        var frequent = Enumerable.Range(0, words.Length).Where(word => counts[word] > 0).OrderByDescending(word => counts[word]).ThenBy(word => words[word], StringComparer.Ordinal);
        vocabularies[field.Name] = ["<pad>", "<unknown>", .. frequent.Take((int)Math.Max(0, field.Classes - FirstWord)).Select(word => words[word])];
    }

    /// <inheritdoc/>
    public override void Copy(int sample, Span<float> destination) => throw new InvalidOperationException($"\"{field.Name}\" is a token field.");

    /// <inheritdoc/>
    public override void Copy(int sample, Span<long> destination)
    {
        var map = Tokens();
        var row = cells.AsSpan(sample * length, length);
        for (var i = 0; i < row.Length; i++)
        {
            destination[i] = row[i] == Padding ? 0 : map[row[i]];
        }
    }

    /// <summary>The token of each of the file's words.</summary>
    private long[] Tokens()
    {
        lock (locked)
        {
            if (tokens is null)
            {
                var places = vocabularies[field.Name].Select((word, i) => (word, i)).ToDictionary(entry => entry.word, entry => (long)entry.i);
                tokens = [.. words.Select(word => places.GetValueOrDefault(word, 1))];
            }

            return tokens;
        }
    }
}
