namespace Nnet.Data.Samples;

/// <summary>All samples of a source.</summary>
/// <param name="Fields">What they consist of.</param>
/// <param name="Values">The values of each field, in the same order.</param>
public sealed record SampleTable(IReadOnlyList<FieldDefinition> Fields, IReadOnlyList<FieldValues> Values)
{
    /// <summary>The number of samples.</summary>
    public int Count => Values.Count == 0 ? 0 : Values[0].Count;

    /// <summary>Tensors that belong to the whole, not to samples: the edges of a graph, int64 (2, E).</summary>
    public IReadOnlyList<(string Name, long[] Values, long[] Shape)> Whole { get; init; } = [];

    /// <summary>What went into class numbers: the words of each class field or vocabulary, by field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

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
        var values = Values[IndexOf(field)];
        var labels = new long[Count];
        for (var i = 0; i < labels.Length; i++)
        {
            values.Copy(i, labels.AsSpan(i, 1));
        }

        return labels;
    }
}
