using Nnet.Data.Reading;
using Nnet.Data.Samples;
using Nnet.Data.Splitting;
using Nnet.Randomness;

namespace Nnet.Data;

/// <summary>Opened data: its samples, its parts, and the statistics of its training part.</summary>
public sealed class DataSet
{
    private readonly IReadOnlyDictionary<string, (SampleTable Table, int[] Samples)> parts;

    private DataSet(DataDefinition definition, IReadOnlyDictionary<string, (SampleTable Table, int[] Samples)> parts)
    {
        Definition = definition;
        this.parts = parts;
        var (table, samples) = parts["train"];
        Normalizations = [.. definition.Normalize.Select(field => Normalization.Measure(table.Fields[table.IndexOf(field)], table.Values[table.IndexOf(field)], samples))];
    }

    /// <summary>What was opened.</summary>
    public DataDefinition Definition { get; }

    /// <summary>Statistics of the training part, by normalized field.</summary>
    public IReadOnlyList<Normalization> Normalizations { get; }

    /// <summary>True where the samples are the nodes of one graph, taken all at once.</summary>
    public bool IsGraph => parts["train"].Table.Whole.Count > 0;

    /// <summary>Opens data.</summary>
    /// <param name="definition">What.</param>
    /// <param name="root">The folder that paths are relative to.</param>
    /// <param name="fold">Which fold validates, from 0.</param>
    /// <exception cref="DataException">A file is missing, torn, or does not fit its declaration.</exception>
    public static DataSet Open(DataDefinition definition, string root, int fold = 0)
    {
        var parts = new Dictionary<string, (SampleTable, int[])>();
        foreach (var source in definition.Sources)
        {
            var table = SourceReader.Read(source, definition.Fields, root);
            if (source.Part is "validation" or "test")
            {
                parts[source.Part] = (table, [.. Enumerable.Range(0, Limit(definition, table.Count))]);
            }
            else
            {
                Divide(definition, table, fold, parts);
            }
        }

        return parts.ContainsKey("train") ? new DataSet(definition, parts) : throw new DataException($"{definition.Name} has no source for the training part.");
    }

    /// <summary>True where a part has samples.</summary>
    public bool Has(string part) => parts.TryGetValue(part, out var found) && found.Samples.Length > 0;

    /// <summary>The samples of a part: the table that holds them, and their numbers.</summary>
    /// <exception cref="DataException">There is no such part.</exception>
    public (SampleTable Table, int[] Samples) Part(string part) => parts.TryGetValue(part, out var found)
        ? found
        : throw new DataException($"{Definition.Name} has no {part} part. Give it a share in \"split\", or a source.");

    private static void Divide(DataDefinition definition, SampleTable table, int fold, Dictionary<string, (SampleTable, int[])> parts)
    {
        var count = table.Whole.Count > 0 ? table.Count : Limit(definition, table.Count);
        if (definition.Split is null)
        {
            parts["train"] = (table, Subset(definition, table, [.. Enumerable.Range(0, count)]));
            return;
        }

        var limited = count < table.Count ? Limited(definition, table, count) : null;
        var labels = definition.Split.By is { } field ? table.Labels(field) : null;
        if (limited is not null && labels is not null)
        {
            labels = [.. limited.Select(sample => labels[sample])];
        }

        var divided = Splitter.Divide(definition.Split, count, labels, fold, definition.Name);
        int[] Real(int[] samples) => limited is null ? samples : [.. samples.Select(sample => limited[sample])];
        parts["train"] = (table, Subset(definition, table, Real(divided.Train)));
        foreach (var (part, samples) in new[] { ("validation", divided.Validation), ("test", divided.Test) })
        {
            if (samples.Length > 0)
            {
                parts.TryAdd(part, (table, Real(samples)));
            }
        }
    }

    private static int Limit(DataDefinition definition, int count) => (int)Math.Min(count, definition.Limit ?? count);

    /// <summary>So many samples, drawn by the split's seed unless it is in order.</summary>
    private static int[] Limited(DataDefinition definition, SampleTable table, int count)
    {
        var all = Enumerable.Range(0, table.Count).ToArray();
        if (!definition.Split!.InOrder)
        {
            new CounterRandom(definition.Split.Seed, "limit").Shuffle<int>(all);
        }

        return [.. all.Take(count).Order()];
    }

    private static int[] Subset(DataDefinition definition, SampleTable table, int[] samples)
    {
        if (definition.Subset is not { } subset)
        {
            return samples;
        }

        var shuffled = samples.ToArray();
        new CounterRandom(definition.Split?.Seed ?? 0, "subset").Shuffle<int>(shuffled);
        if (subset.PerClass && definition.Fields.FirstOrDefault(field => field.Type == FieldType.Class) is { } label)
        {
            var labels = table.Labels(label.Name);
            return [.. shuffled.GroupBy(sample => labels[sample]).SelectMany(group => group.Take((int)subset.Count)).Order()];
        }

        return [.. shuffled.Take(subset.Count < 1 ? (int)Math.Round(subset.Count * samples.Length) : (int)subset.Count).Order()];
    }
}
