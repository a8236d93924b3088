namespace Nnet.Data.Reading.Tables;

/// <summary>The categories of a column, numbered as they come while it is read, then in the order of the alphabet.</summary>
/// <param name="known">The categories of the training source; null: this is it.</param>
internal sealed class CategoryColumn(IReadOnlyList<string>? known)
{
    private readonly Dictionary<string, int> numbers = known?.Select((name, i) => (name, i)).ToDictionary(entry => entry.name, entry => entry.i) ?? [];
    private int[] order = [];

    /// <summary>The categories in their final order.</summary>
    public IReadOnlyList<string> Names { get; private set; } = known ?? [];

    /// <summary>The number of a category for the time of reading; -1: it is not among the known ones.</summary>
    public int Add(string name)
    {
        if (numbers.TryGetValue(name, out var number))
        {
            return number;
        }

        if (known is not null)
        {
            return -1;
        }

        numbers.Add(name, numbers.Count);
        return numbers.Count - 1;
    }

    /// <summary>Ends the reading: categories get their final numbers.</summary>
    public void Close()
    {
        Names = known ?? [.. numbers.Keys.Order(StringComparer.Ordinal)];
        order = new int[Names.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[numbers[Names[i]]] = i;
        }
    }

    /// <summary>The final number.</summary>
    public int Final(int number) => order[number];
}
