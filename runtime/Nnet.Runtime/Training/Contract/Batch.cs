using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>The fields of some samples as tensors, the samples on the first axis. Owns its tensors.</summary>
public sealed class Batch : IDisposable
{
    /// <summary>A batch of <paramref name="size"/> samples.</summary>
    /// <param name="names">The fields' names in the order of the data declaration.</param>
    /// <param name="values">Their tensors, (size, ...); what belongs to the whole (the edges of a graph) has any shape.</param>
    /// <param name="size">The number of samples.</param>
    public Batch(IReadOnlyList<string> names, IReadOnlyList<Tensor> values, long size)
    {
        Names = names;
        Values = values;
        Size = size;
    }

    /// <summary>The fields' names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The fields' tensors in the order of <see cref="Names"/>.</summary>
    public IReadOnlyList<Tensor> Values { get; }

    /// <summary>The number of samples.</summary>
    public long Size { get; }

    /// <summary>The samples' numbers in the data set, in the batch's order; empty where nobody asked.</summary>
    public IReadOnlyList<long> Samples { get; init; } = [];

    /// <summary>The rows that the loss and the metrics look at (int64, 1-d): the part's nodes of a graph; null: all.</summary>
    public Tensor? Rows { get; init; }

    /// <summary>Labels that MixUp or CutMix mixed in; null: none.</summary>
    public MixedLabels? Mixed { get; init; }

    /// <summary>Other versions of the same samples at test time (crops, mirror images), whose predictions are averaged with this one's; empty: it stands alone.</summary>
    public IReadOnlyList<Batch> Versions { get; init; } = [];

    /// <summary>The share of this version's predictions in the average.</summary>
    public double Share { get; init; } = 1;

    /// <summary>The field at a place in the data declaration.</summary>
    public Tensor this[int index]
    {
        get
        {
            Seen?.Add(index);
            return Values[index];
        }
    }

    /// <summary>The field of a name.</summary>
    public Tensor this[string name] => Values[Names.ToList().IndexOf(name)];

    /// <summary>Takes the places of the fields that are looked at; null: nobody asks.</summary>
    internal ISet<int>? Seen { get; init; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var value in Values)
        {
            value.Dispose();
        }

        foreach (var version in Versions)
        {
            version.Dispose();
        }

        Rows?.Dispose();
        Mixed?.Partner.Dispose();
        Mixed?.Share.Dispose();
    }
}

/// <summary>The labels that a mixed batch carries beside its own.</summary>
/// <param name="Field">The place of the label among the fields.</param>
/// <param name="Partner">The partner's label of each sample, shaped as the field.</param>
/// <param name="Share">The own label's share of each sample, float (size), 0 to 1; the partner has the rest.</param>
public sealed record MixedLabels(int Field, Tensor Partner, Tensor Share);
