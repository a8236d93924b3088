using Nnet.Optimizers.Kernels;

namespace Nnet.Optimizers;

/// <summary>SGD with momentum, dampening, Nesterov and weight decay, as PyTorch defines them.</summary>
internal sealed class SgdRule(ParameterGroup group) : FlatRule
{
    private readonly double ownMomentum = group.Options.GetValueOrDefault("momentum");
    private readonly double dampening = group.Options.GetValueOrDefault("dampening");
    private readonly double decay = group.Options.GetValueOrDefault("weight_decay");
    private readonly bool nesterov = group.Options.GetValueOrDefault("nesterov") != 0;
    private bool moves;
    private SgdNumbers numbers;

    public override int Moments => ownMomentum != 0 ? 1 : 0;

    public override void Begin(long step, double rate, double gradientScale, double? momentum)
    {
        var asked = momentum ?? ownMomentum;
        moves = asked != 0;
        numbers = new SgdNumbers(
            (float)(rate * group.RateScale),
            (float)decay,
            (float)gradientScale,
            step == 1 ? 0 : (float)asked,
            step == 1 ? 1 : (float)(1 - dampening),
            nesterov ? (float)asked : 0);
    }

    public override void Apply(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> first, Span<float> second)
    {
        if (moves)
        {
            SgdKernel.StepWithMomentum(weights, gradients, first, numbers);
        }
        else
        {
            SgdKernel.Step(weights, gradients, numbers);
        }
    }
}
