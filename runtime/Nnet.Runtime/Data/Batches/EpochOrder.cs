using Nnet.Data.Samples;
using Nnet.Randomness;

namespace Nnet.Data.Batches;

/// <summary>The order in which the training samples come in an epoch; it follows from seed and epoch alone.</summary>
internal static class EpochOrder
{
    /// <summary>The samples of an epoch.</summary>
    /// <param name="definition">The data.</param>
    /// <param name="table">The training part's table.</param>
    /// <param name="samples">The training part.</param>
    /// <param name="seed">The recipe's seed.</param>
    /// <param name="epoch">The epoch, from 0.</param>
    public static int[] Of(DataDefinition definition, SampleTable table, int[] samples, long seed, int epoch)
    {
        var random = new CounterRandom(seed, "shuffle", epoch);
        var order = definition.Balanced is { } field ? Balanced(table, field, samples, seed, epoch) : samples;
        return definition.Shuffle || definition.Balanced is not null ? Shuffled(order, random) : samples;
    }

    /// <summary>Samples in a random order.</summary>
    public static int[] Shuffled(int[] samples, CounterRandom random)
    {
        var order = samples.ToArray();
        random.Shuffle<int>(order);
        return order;
    }

    /// <summary>As many samples as there are, the same number of each class: of small classes all again and again, of large ones others in each epoch.</summary>
    private static int[] Balanced(SampleTable table, string field, int[] samples, long seed, int epoch)
    {
        var labels = table.Labels(field);
        var classes = samples.GroupBy(sample => labels[sample]).OrderBy(group => group.Key).Select(group => group.ToArray()).ToArray();
        var order = new List<int>(samples.Length);
        for (var i = 0; i < classes.Length; i++)
        {
            var wanted = (samples.Length / classes.Length) + (i < samples.Length % classes.Length ? 1 : 0);
            var random = new CounterRandom(seed, "balance", epoch, i);
            while (wanted > 0)
            {
                var taken = Math.Min(wanted, classes[i].Length);
                random.Shuffle<int>(classes[i]);
                order.AddRange(classes[i].AsSpan(0, taken));
                wanted -= taken;
            }
        }

        return [.. order];
    }
}
