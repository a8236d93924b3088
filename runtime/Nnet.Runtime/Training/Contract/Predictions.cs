using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>Named results of a network for one batch. Owns its tensors.</summary>
/// <param name="names">The results' names in the program.</param>
/// <param name="values">Their values, each with the samples on its first axis.</param>
public sealed class Predictions(IReadOnlyList<string> names, IReadOnlyList<Tensor> values) : IDisposable
{
    /// <summary>The results' names.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>The values in the order of <see cref="Names"/>.</summary>
    public IReadOnlyList<Tensor> Values { get; } = values;

    /// <summary>The value at a place.</summary>
    public Tensor this[int index] => Values[index];

    /// <summary>New predictions of the rows <paramref name="rows"/> (int64, 1-d) only.</summary>
    public Predictions Select(Tensor rows) => new(Names, [.. Values.Select(value => value.index_select(0, rows))]);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var value in Values)
        {
            value.Dispose();
        }
    }
}
