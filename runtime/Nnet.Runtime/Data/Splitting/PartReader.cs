using Nnet.Data.Reading;
using Nnet.Data.Samples;
using Nnet.Randomness;

namespace Nnet.Data.Splitting;

/// <summary>Reads the sources of a data set and divides them into parts.</summary>
internal static class PartReader
{
    /// <summary>The parts by name. The training part's source is read at once, as others depend on it; a source of another part when it is asked for.</summary>
    public static IReadOnlyDictionary<string, Lazy<DataPart>> Open(DataDefinition definition, ReadContext context, int fold)
    {
        var parts = new Dictionary<string, Lazy<DataPart>>();
        foreach (var source in definition.Sources.OrderBy(source => source.Part is "validation" or "test"))
        {
            if (source.Part is "validation" or "test")
            {
                foreach (var file in source.Files)
                {
                    DataFile.Find(context.Root, file);
                }

                parts[source.Part] = new Lazy<DataPart>(() => All(definition, source, context));
            }
            else
            {
                Divide(definition, SourceReader.Read(source, definition.Fields, context), fold, parts);
            }
        }

        return parts.ContainsKey("train") ? parts : throw new DataException($"{definition.Name} has no source for the training part.");
    }

    private static DataPart All(DataDefinition definition, SourceDefinition source, ReadContext context)
    {
        var table = SourceReader.Read(source, definition.Fields, context);
        ShapeCheck.Run(definition, table);
        var part = new DataPart(table, [.. Enumerable.Range(0, Limit(definition, table.Count))]);
        return part.Samples.Length > 0 ? part : throw new DataException($"The {source.Part} part of {definition.Name} is empty.");
    }

    private static void Divide(DataDefinition definition, SampleTable table, int fold, Dictionary<string, Lazy<DataPart>> parts)
    {
        var count = table.Whole.Count > 0 ? table.Count : Limit(definition, table.Count);
        if (definition.Split is not { } split)
        {
            Put(parts, "train", table, Subset(definition, table, [.. Enumerable.Range(0, count)]));
            return;
        }

        var limited = count < table.Count ? Limited(split, table, count) : null;
        var labels = split.By is { } field ? table.Labels(field) : null;
        if (limited is not null && labels is not null)
        {
            labels = [.. limited.Select(sample => labels[sample])];
        }

        var divided = Splitter.Divide(split, count, labels, fold, definition.Name);
        int[] Real(int[] samples) => limited is null ? samples : [.. samples.Select(sample => limited[sample])];
        var train = Real(divided.Train);
        var (validation, test) = (WithoutOverlap(split, table, Real(divided.Validation), train), WithoutOverlap(split, table, Real(divided.Test), train));
        Put(parts, "train", table, Subset(definition, table, train));
        foreach (var (part, samples) in new[] { ("validation", validation), ("test", test) })
        {
            if (samples.Length > 0)
            {
                Put(parts, part, table, samples);
            }
        }
    }

    private static void Put(Dictionary<string, Lazy<DataPart>> parts, string part, SampleTable table, int[] samples)
    {
        var value = new Lazy<DataPart>(new DataPart(table, samples));
        if (!parts.TryAdd(part, value) && part == "train")
        {
            throw new DataException("Two sources give the training part.");
        }
    }

    /// <summary>In a split in order, the windows at a boundary whose targets the training part has seen are left out.</summary>
    private static int[] WithoutOverlap(SplitDefinition split, SampleTable table, int[] samples, int[] train) =>
        split.InOrder && table.Overlap > 0 && samples.Length > 0 && train.Length > 0 && samples[0] > train[^1] && samples[0] <= train[^1] + table.Overlap
            ? [.. samples.Where(sample => sample > train[^1] + table.Overlap)]
            : samples;

    private static int Limit(DataDefinition definition, int count) => (int)Math.Min(count, definition.Limit ?? count);

    /// <summary>So many samples, drawn by the split's seed unless it is in order.</summary>
    private static int[] Limited(SplitDefinition split, SampleTable table, int count)
    {
        var all = Enumerable.Range(0, table.Count).ToArray();
        if (!split.InOrder)
        {
            new CounterRandom(split.Seed, "limit").Shuffle<int>(all);
        }

        return [.. all.Take(count).Order()];
    }

    /// <summary>So many samples of the training part, evenly over the classes where there is a class field.</summary>
    private static int[] Subset(DataDefinition definition, SampleTable table, int[] samples)
    {
        if (definition.Subset is not { } subset)
        {
            return samples;
        }

        var shuffled = samples.ToArray();
        new CounterRandom(definition.Split?.Seed ?? 0, "subset").Shuffle<int>(shuffled);
        var label = definition.Split?.By ?? definition.Fields.FirstOrDefault(field => field is { Type: FieldType.Class, Shape.Count: 0 })?.Name;
        var groups = label is null ? [shuffled] : Grouped(shuffled, table.Labels(label));
        if (subset.PerClass)
        {
            return [.. groups.SelectMany(group => group.Take((int)subset.Count)).Order()];
        }

        var wanted = subset.Count < 1 ? (int)Math.Round(subset.Count * samples.Length) : (int)subset.Count;
        return [.. Evenly(groups, Math.Min(wanted, samples.Length)).Order()];
    }

    private static List<int[]> Grouped(int[] samples, long[] labels) =>
        [.. samples.GroupBy(sample => labels[sample]).OrderBy(group => group.Key).Select(group => group.ToArray())];

    /// <summary>One of each group in turn, until there are enough.</summary>
    private static IEnumerable<int> Evenly(List<int[]> groups, int wanted)
    {
        for (var turn = 0; wanted > 0; turn++)
        {
            foreach (var group in groups.Where(group => turn < group.Length))
            {
                if (wanted-- > 0)
                {
                    yield return group[turn];
                }
            }
        }
    }
}
