using static TorchSharp.torch;

namespace Nnet.Tuning.Steps;

/// <summary>Which weights get gradients, over many updates, and which units of a layer do.</summary>
internal sealed class GradientWatch : IDisposable
{
    private readonly IReadOnlyList<(string Key, Tensor Value)> weights;
    private readonly Tensor?[] recent;
    private readonly bool[] ever;
    private readonly Tensor[] first;

    public GradientWatch(IReadOnlyList<(string Key, Tensor Value)> weights)
    {
        using var quiet = no_grad();
        this.weights = weights;
        recent = new Tensor?[weights.Count];
        ever = new bool[weights.Count];
        first = [.. weights.Select(entry => entry.Value.detach().clone().DetachFromDisposeScope())];
    }

    /// <summary>Looks at the gradients of one backward pass.</summary>
    public void Look()
    {
        using var quiet = no_grad();
        for (var i = 0; i < weights.Count; i++)
        {
            if (weights[i].Value.grad is not { } gradient) continue;
            var units = gradient.dim() > 1 ? gradient.abs().flatten(1).amax([1]) : gradient.abs().reshape(-1);
            var all = recent[i] is { } before ? maximum(before, units) : units;
            recent[i]?.Dispose();
            recent[i] = all.clone().DetachFromDisposeScope();
            ever[i] = ever[i] || units.max().item<float>() > 0;
        }
    }

    /// <summary>The weights that never got any.</summary>
    public IReadOnlyList<string> Without() => [.. weights.Where((_, i) => !ever[i]).Select(entry => entry.Key)];

    /// <summary>Layers that once learned, most of whose units got none since <see cref="Clear"/>, with their share: dead ReLU units.</summary>
    public IEnumerable<(string Key, double Share)> Dead()
    {
        for (var i = 0; i < weights.Count; i++)
        {
            if (recent[i] is not { } units || weights[i].Value.dim() < 2 || !ever[i]) continue;
            var share = units.eq(0).to_type(ScalarType.Float32).mean().item<float>();
            if (share >= 0.5f) yield return (weights[i].Key, share);
        }
    }

    /// <summary>Whether any weight differs from what it was at first.</summary>
    public bool HasMoved() => weights.Zip(first).Any(pair => pair.First.Value.detach().ne(pair.Second).any().item<bool>());

    /// <summary>Begins anew to look for dead units.</summary>
    public void Clear()
    {
        for (var i = 0; i < recent.Length; i++)
        {
            recent[i]?.Dispose();
            recent[i] = null;
        }
    }

    public void Dispose()
    {
        Clear();
        foreach (var weight in first) weight.Dispose();
    }
}
