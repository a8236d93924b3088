using static TorchSharp.torch;

namespace Nnet.Optimizers;

/// <summary>
/// LAMB (You et al. 2020, "Large Batch Optimization for Deep Learning", algorithm 2): Adam's direction plus decay, scaled by the
/// ratio of the layer's weight norm to the direction's norm; the ratio is 1 where one of them is 0.
/// </summary>
internal sealed class Lamb(IReadOnlyList<ParameterGroup> groups) : MomentUpdater(groups, momentsPerParameter: 2)
{
    protected override void Update(Tensor weight, Tensor gradient, Tensor[] moments, double rate, ParameterGroup group)
    {
        var beta1 = group.Options.GetValueOrDefault("betas.0", 0.9);
        var beta2 = group.Options.GetValueOrDefault("betas.1", 0.999);
        moments[0].mul_(beta1).add_(gradient.mul(1 - beta1));
        moments[1].mul_(beta2).add_(gradient.square().mul(1 - beta2));
        var first = moments[0].div(1 - Math.Pow(beta1, Steps));
        var second = moments[1].div(1 - Math.Pow(beta2, Steps));
        var direction = first.div(second.sqrt().add(group.Options.GetValueOrDefault("eps", 1e-6)));
        direction.add_(weight.mul(group.Options.GetValueOrDefault("weight_decay")));
        var weightNorm = Norm(weight);
        var directionNorm = Norm(direction);
        var trust = weightNorm > 0 && directionNorm > 0 ? weightNorm / directionNorm : 1;
        weight.sub_(direction.mul(rate * trust));
    }

    private static double Norm(Tensor value) => Math.Sqrt(value.square().sum(ScalarType.Float64).item<double>());
}
