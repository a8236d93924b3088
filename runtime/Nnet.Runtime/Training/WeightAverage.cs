using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>
/// An exponential moving average of weights: average = decay * average + (1 - decay) * weights after each step; the decay grows as
/// (1 + t) / (10 + t) at first, so that the start is forgotten. Buffers (running statistics) are copied.
/// </summary>
internal sealed class WeightAverage : IDisposable
{
    private readonly double decay;
    private readonly IReadOnlyList<(string Key, Tensor Live, Tensor Average, bool Trained)> entries;
    private long steps;

    public WeightAverage(double decay, IReadOnlyList<NamedNetwork> networks)
    {
        this.decay = decay;
        using var quiet = no_grad();
        entries =
        [
            .. Keys.Of(networks).Select(entry => (entry.Key, entry.Value, entry.Value.detach().clone().DetachFromDisposeScope(), entry.Trained)),
        ];
    }

    /// <summary>Takes in the weights after a step.</summary>
    public void Update()
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var now = Math.Min(decay, (1.0 + steps) / (10 + steps));
        steps++;
        foreach (var (_, live, average, trained) in entries)
        {
            if (trained && live.is_floating_point())
            {
                average.mul_(now).add_(live, alpha: 1 - now);
            }
            else
            {
                average.copy_(live);
            }
        }
    }

    /// <summary>Exchanges weights and averages; a second call exchanges them back.</summary>
    public void Swap()
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        foreach (var (_, live, average, _) in entries)
        {
            var kept = live.clone();
            live.copy_(average);
            average.copy_(kept);
        }
    }

    public IEnumerable<(string Key, Tensor Value)> SaveState() =>
        [.. entries.Select(entry => (entry.Key, entry.Average)), ("steps", tensor(steps, dtype: ScalarType.Int64))];

    public void LoadState(IReadOnlyDictionary<string, Tensor> state)
    {
        using var quiet = no_grad();
        steps = state["steps"].item<long>();
        foreach (var entry in entries)
        {
            entry.Average.copy_(state[entry.Key]);
        }
    }

    public void Dispose()
    {
        foreach (var entry in entries)
        {
            entry.Average.Dispose();
        }
    }
}
