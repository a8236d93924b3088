using static TorchSharp.torch;

namespace Nnet.Optimizers;

/// <summary>Lion (Chen et al. 2023, "Symbolic Discovery of Optimization Algorithms", algorithm 2).</summary>
internal sealed class Lion(IReadOnlyList<ParameterGroup> groups) : MomentUpdater(groups, momentsPerParameter: 1)
{
    protected override void Update(Tensor weight, Tensor gradient, Tensor[] moments, double rate, ParameterGroup group)
    {
        var beta1 = group.Options.GetValueOrDefault("betas.0", 0.9);
        var beta2 = group.Options.GetValueOrDefault("betas.1", 0.99);
        var direction = moments[0].mul(beta1).add(gradient.mul(1 - beta1)).sign();
        weight.mul_(1 - (rate * group.Options.GetValueOrDefault("weight_decay")));
        weight.sub_(direction.mul(rate));
        moments[0].mul_(beta2).add_(gradient.mul(1 - beta2));
    }
}
