using static TorchSharp.torch;

namespace Nnet.Optimizers;

/// <summary>Algorithms that TorchSharp does not have, on any device, with tensors of moments per parameter.</summary>
internal abstract class MomentUpdater : PlainUpdater
{
    private readonly IReadOnlyList<Tensor[]> moments;

    protected MomentUpdater(IReadOnlyList<ParameterGroup> groups, int momentsPerParameter)
        : base(groups)
    {
        moments = [.. groups.SelectMany(group => group.Parameters).Select(parameter => Zeros(parameter, momentsPerParameter))];
    }

    /// <summary>The number of updates so far, this one included.</summary>
    protected long Steps { get; private set; }

    public override IReadOnlyDictionary<string, Tensor> SaveState()
    {
        var state = new Dictionary<string, Tensor> { ["steps"] = tensor(Steps, dtype: ScalarType.Int64) };
        for (var i = 0; i < moments.Count; i++)
        {
            for (var j = 0; j < moments[i].Length; j++)
            {
                state[$"moment{i}.{j}"] = moments[i][j].detach().cpu().clone();
            }
        }

        return state;
    }

    public override void LoadState(IReadOnlyDictionary<string, Tensor> state)
    {
        Steps = state["steps"].item<long>();
        for (var i = 0; i < moments.Count; i++)
        {
            for (var j = 0; j < moments[i].Length; j++)
            {
                moments[i][j].copy_(state[$"moment{i}.{j}"]);
            }
        }
    }

    public override void Dispose()
    {
        foreach (var tensor in moments.SelectMany(list => list))
        {
            tensor.Dispose();
        }
    }

    protected override void Update(double rate)
    {
        Steps++;
        var i = 0;
        foreach (var group in Groups)
        {
            foreach (var parameter in group.Parameters)
            {
                if (parameter.Value.grad is { } gradient)
                {
                    Update(parameter.Value, gradient, moments[i], rate * group.RateScale, group);
                }

                i++;
            }
        }
    }

    /// <summary>Updates one parameter.</summary>
    protected abstract void Update(Tensor weight, Tensor gradient, Tensor[] moments, double rate, ParameterGroup group);

    private static Tensor[] Zeros(NamedParameter parameter, int count)
    {
        using var quiet = no_grad();
        return [.. Enumerable.Range(0, count).Select(_ => zeros_like(parameter.Value).DetachFromDisposeScope())];
    }
}
