namespace Nnet.Data.Samples;

/// <summary>All samples of a source.</summary>
/// <param name="Fields">What they consist of.</param>
/// <param name="Values">The values of each field, in the same order.</param>
public sealed record SampleTable(IReadOnlyList<FieldDefinition> Fields, IReadOnlyList<FieldValues> Values) : IDisposable
{
    /// <summary>The number of samples.</summary>
    public int Count => Values.Count == 0 ? 0 : Values[0].Count;

    /// <summary>Tensors that belong to the whole, not to samples: the edges of a graph, int64 (2, E).</summary>
    public IReadOnlyList<(string Name, long[] Values, long[] Shape)> Whole { get; init; } = [];

    /// <summary>What went into class numbers: the words of each class field or vocabulary, by field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>How many of the samples that follow a sample share a target with it: windows over a series. A split in order leaves so many out between its parts.</summary>
    public int Overlap { get; init; }

    /// <summary>The words of a field: class names, a vocabulary; empty where numbers are all there is.</summary>
    public IReadOnlyList<string> WordsOf(string field) => Words.TryGetValue(field, out var words) ? words : Values[IndexOf(field)].Words ?? [];

    /// <summary>The place of a field.</summary>
    public int IndexOf(string field)
    {
        for (var i = 0; i < Fields.Count; i++)
        {
            if (Fields[i].Name == field)
            {
                return i;
            }
        }

        throw new DataException($"There is no field \"{field}\". There are: {string.Join(", ", Fields.Select(known => known.Name))}.");
    }

    /// <summary>The class of every sample.</summary>
    public long[] Labels(string field)
    {
        var place = IndexOf(field);
        if (Fields[place].Length != 1 || Fields[place].Type == FieldType.Float)
        {
            throw new DataException($"\"{field}\" is {Fields[place].Shown}: samples can be told apart by a single class, not by it.");
        }

        var labels = new long[Count];
        for (var i = 0; i < labels.Length; i++)
        {
            Values[place].Copy(i, labels.AsSpan(i, 1));
        }

        return labels;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var values in Values)
        {
            values.Dispose();
        }
    }
}
