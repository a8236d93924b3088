using Nnet.Optimizers.Kernels;

namespace Nnet.Optimizers;

/// <summary>Adam, or AdamW where the decay is decoupled, as PyTorch defines them.</summary>
internal sealed class AdamRule(ParameterGroup group, bool decoupled) : FlatRule
{
    private readonly double ownBeta1 = group.Options.GetValueOrDefault("betas.0", 0.9);
    private readonly double beta2 = group.Options.GetValueOrDefault("betas.1", 0.999);
    private readonly double decay = group.Options.GetValueOrDefault("weight_decay", decoupled ? 0.01 : 0);
    private readonly double epsilon = group.Options.GetValueOrDefault("eps", 1e-8);
    private AdamNumbers numbers;

    public override int Moments => 2;

    public override void Begin(long step, double rate, double gradientScale, double? momentum)
    {
        var beta1 = momentum ?? ownBeta1;
        var size = rate * group.RateScale;
        numbers = new AdamNumbers(
            decoupled ? (float)(1 - (size * decay)) : 1,
            decoupled ? 0 : (float)decay,
            (float)gradientScale,
            (float)beta1,
            (float)beta2,
            (float)(size / (1 - Math.Pow(beta1, step))),
            (float)Math.Sqrt(1 - Math.Pow(beta2, step)),
            (float)epsilon);
    }

    public override void Apply(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> first, Span<float> second) =>
        AdamKernel.Step(weights, gradients, first, second, numbers);
}
