using Nnet.Randomness;

namespace Nnet.Data.Splitting;

/// <summary>Divides samples into parts. Parts never share a sample.</summary>
internal static class Splitter
{
    /// <param name="split">How.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="labels">The classes of a stratified split; null: not stratified.</param>
    /// <param name="fold">Which fold validates, from 0.</param>
    /// <param name="name">The data's name, for messages.</param>
    public static Parts Divide(SplitDefinition split, int count, long[]? labels, int fold, string name)
    {
        var groups = Groups(split, count, labels);
        var parts = split is FoldSplit folds ? Folds(folds, groups, fold, count) : Shares((ShareSplit)split, groups, count, name);
        foreach (var part in new[] { "train", "validation", "test" })
        {
            if (IsAsked(split, part) && parts[part].Length == 0)
            {
                throw new DataException($"The {part} part of {name} is empty: {count} samples are too few for its share.");
            }
        }

        return parts;
    }

    private static bool IsAsked(SplitDefinition split, string part) => split switch
    {
        ShareSplit shares => shares.Parts.Any(size => size.Part == part),
        FoldSplit folds => part != "test" || folds.Test is not null,
        _ => false,
    };

    /// <summary>Samples in groups that are divided alike: one group, or one for each class; shuffled unless in order.</summary>
    private static List<int[]> Groups(SplitDefinition split, int count, long[]? labels)
    {
        List<int[]> groups = labels is null
            ? [Enumerable.Range(0, count).ToArray()]
            : [.. Enumerable.Range(0, count).GroupBy(i => labels[i]).OrderBy(group => group.Key).Select(group => group.ToArray())];
        for (var i = 0; !split.InOrder && i < groups.Count; i++)
        {
            new CounterRandom(split.Seed, "split", i).Shuffle<int>(groups[i]);
        }

        return groups;
    }

    private static Parts Shares(ShareSplit split, List<int[]> groups, int count, string name)
    {
        var sizes = split.Parts.ToDictionary(size => size.Part);
        var counted = split.Parts.Where(size => size.Count is not null).Sum(size => size.Count!.Value);
        if (counted > count)
        {
            throw new DataException($"The split of {name} asks for {counted} samples, but there are {count}.");
        }

        var train = new List<int>();
        var validation = new List<int>();
        var test = new List<int>();
        foreach (var (group, taken) in groups.Zip(Apportion(split, groups, count)))
        {
            var at = 0;
            foreach (var (part, list) in new[] { ("train", train), ("validation", validation), ("test", test) })
            {
                var size = sizes.ContainsKey(part) ? taken[part] : 0;
                list.AddRange(group.AsSpan(at, Math.Min(size, group.Length - at)));
                at = Math.Min(group.Length, at + size);
            }
        }

        return new Parts([.. train.Order()], [.. validation.Order()], [.. test.Order()]);
    }

    /// <summary>How many of each group go into each part; shares are cut at cumulated bounds so that nothing is lost, counts are spread evenly.</summary>
    private static IEnumerable<Dictionary<string, int>> Apportion(ShareSplit split, List<int[]> groups, int count)
    {
        var left = split.Parts.Where(size => size.Count is not null).ToDictionary(size => size.Part, size => (int)size.Count!.Value);
        for (var g = 0; g < groups.Count; g++)
        {
            var taken = new Dictionary<string, int>();
            var bound = 0.0;
            var at = 0;
            foreach (var size in split.Parts.OrderBy(size => size.Part switch { "train" => 0, "validation" => 1, _ => 2 }))
            {
                if (size.Share is { } share)
                {
                    bound += share;
                    var end = (int)Math.Round(Math.Min(1, bound) * groups[g].Length, MidpointRounding.AwayFromZero);
                    taken[size.Part] = Math.Max(0, end - at);
                    at = Math.Max(at, end);
                }
                else
                {
                    var remaining = left[size.Part];
                    var samples = groups.Skip(g).Sum(group => group.Length);
                    taken[size.Part] = g == groups.Count - 1
                        ? Math.Min(remaining, groups[g].Length)
                        : size.Part == "train" ? (int)Math.Round((double)remaining / (groups.Count - g)) : (int)Math.Round((double)remaining * groups[g].Length / samples);
                    left[size.Part] = remaining - taken[size.Part];
                }
            }

            yield return taken;
        }
    }

    private static Parts Folds(FoldSplit split, List<int[]> groups, int fold, int count)
    {
        var held = split.Test is { } size ? (double?)(size.Share ?? (double)size.Count!.Value / count) : null;
        var train = new List<int>();
        var validation = new List<int>();
        var test = new List<int>();
        var next = 0;
        foreach (var group in groups)
        {
            var tested = (int)Math.Round((held ?? 0) * group.Length);
            test.AddRange(group.AsSpan(0, tested));
            for (var i = tested; i < group.Length; i++)
            {
                (next++ % split.Count == fold ? validation : train).Add(group[i]);
            }
        }

        return new Parts([.. train.Order()], [.. validation.Order()], [.. test.Order()]);
    }
}
