using static TorchSharp.torch;

namespace Nnet.Optimizers;

/// <summary>What updaters share that work parameter by parameter.</summary>
internal abstract class PlainUpdater(IReadOnlyList<ParameterGroup> groups) : ParameterUpdater
{
    protected IReadOnlyList<ParameterGroup> Groups { get; } = groups;

    private IEnumerable<Tensor> Gradients => Groups
        .SelectMany(group => group.Parameters)
        .Select(parameter => parameter.Value.grad)
        .OfType<Tensor>();

    /// <summary>A parameter without a gradient is left out by every algorithm.</summary>
    public override void Freeze(Func<string, bool> frozen)
    {
        foreach (var parameter in Groups.SelectMany(group => group.Parameters).Where(parameter => frozen(parameter.Key)))
        {
            parameter.Value.grad = null!;
        }
    }

    public override void ZeroGradients()
    {
        foreach (var gradient in Gradients)
        {
            gradient.zero_();
        }
    }

    public override double GradientNorm()
    {
        using var scope = NewDisposeScope();
        var sum = 0.0;
        foreach (var gradient in Gradients)
        {
            sum += gradient.square().sum(ScalarType.Float64).item<double>();
        }

        return Math.Sqrt(sum);
    }

    public override void ClipValue(double limit)
    {
        foreach (var gradient in Gradients)
        {
            gradient.clamp_(-limit, limit);
        }
    }

    public override void Step(double rate, double gradientScale)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        if (gradientScale != 1)
        {
            foreach (var gradient in Gradients)
            {
                gradient.mul_(gradientScale);
            }
        }

        Update(rate);
    }

    /// <summary>One update from gradients that are scaled already; inside of a scope, without a graph.</summary>
    protected abstract void Update(double rate);
}
