using Nnet.Optimizers;
using static TorchSharp.torch;

namespace Nnet.Training.Monitoring;

/// <summary>
/// Finds dead units: rows of a weight matrix or filters of a convolution that got no gradient at all from any batch of an epoch, as those before a ReLU that is 0 for
/// every sample. Embeddings are left out: a row of theirs has a gradient only where its word occurs.
/// </summary>
/// <param name="parameters">The parameters that learn.</param>
internal sealed class UnitMonitor(IReadOnlyList<NamedParameter> parameters) : IDisposable
{
    /// <summary>The share of a layer's units from which it is worth a word.</summary>
    private const double Worth = 0.1;

    private readonly IReadOnlyList<NamedParameter> watched = [.. parameters.Where(entry => entry.Value.dim() >= 2 && entry.Family != "embedding")];
    private readonly Dictionary<string, Tensor> alive = [];
    private readonly HashSet<string> said = [];

    /// <summary>The share of all units that were dead in the last epoch; NaN before the first one ends.</summary>
    public double DeadShare { get; private set; } = double.NaN;

    /// <summary>Looks at the gradients that are about to be used.</summary>
    public void Observe()
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        foreach (var entry in watched)
        {
            if (!entry.Value.requires_grad || entry.Value.grad is not { } gradient)
            {
                continue;
            }

            var moved = gradient.flatten(1).abs().amax([1L]) > 0;
            if (alive.TryGetValue(entry.Key, out var before))
            {
                before.logical_or_(moved);
            }
            else
            {
                alive[entry.Key] = moved.DetachFromDisposeScope();
            }
        }
    }

    /// <summary>Ends an epoch: what is to be said about layers with dead units, each layer once.</summary>
    public IReadOnlyList<string> EndEpoch(int epoch)
    {
        var messages = new List<string>();
        long dead = 0, all = 0;
        foreach (var (key, units) in alive)
        {
            var (count, still) = (units.numel(), units.logical_not().sum().item<long>());
            (dead, all) = (dead + still, all + count);
            if (still >= Worth * count && said.Add(key))
            {
                messages.Add($"{still} of {count} units of \"{Layer(key)}\" got no gradient in epoch {epoch}: they are dead. Lower the learning rate, take LeakyReLU or GELU instead of ReLU, or normalize before it.");
            }

            units.Dispose();
        }

        alive.Clear();
        DeadShare = all == 0 ? 0 : (double)dead / all;
        return messages;
    }

    public void Dispose()
    {
        foreach (var units in alive.Values)
        {
            units.Dispose();
        }
    }

    private static string Layer(string key) => key.LastIndexOf('.') is > 0 and var dot ? key[..dot] : key;
}
