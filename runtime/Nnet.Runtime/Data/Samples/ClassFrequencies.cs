namespace Nnet.Data.Samples;

/// <summary>How often each class occurs, and what follows from it.</summary>
internal static class ClassFrequencies
{
    /// <summary>The samples of each class.</summary>
    public static long[] Of(SampleTable table, string field, IReadOnlyList<int> samples)
    {
        var counts = new long[table.Fields[table.IndexOf(field)].Classes];
        var labels = table.Labels(field);
        foreach (var sample in samples)
        {
            counts[labels[sample]]++;
        }

        return counts;
    }

    /// <summary>Weights by which every class counts alike in a loss: samples / (classes x samples of the class), as scikit-learn's "balanced"; 0 for a class without samples.</summary>
    public static float[] Weights(IReadOnlyList<long> counts)
    {
        var (total, present) = (counts.Sum(), counts.Count(count => count > 0));
        return [.. counts.Select(count => count == 0 ? 0 : (float)((double)total / (present * count)))];
    }
}
