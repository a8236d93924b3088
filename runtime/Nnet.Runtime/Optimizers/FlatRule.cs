namespace Nnet.Optimizers;

/// <summary>What an optimizer does to a stretch of flat buffers. Options are looked up once: to find them by name in each step would cost a small network several percent.</summary>
internal abstract class FlatRule
{
    /// <summary>How many buffers it keeps beside weights and gradients.</summary>
    public abstract int Moments { get; }

    /// <summary>The rule of a group.</summary>
    public static FlatRule Create(string algorithm, ParameterGroup group) => algorithm == "SGD" ? new SgdRule(group) : new AdamRule(group, decoupled: algorithm == "AdamW");

    /// <summary>The numbers of the next update.</summary>
    /// <param name="step">Its number, from 1.</param>
    /// <param name="rate">The learning rate of groups without a rate of their own.</param>
    /// <param name="gradientScale">What gradients are multiplied by.</param>
    /// <param name="momentum">The momentum (SGD) or first beta (Adam) of a schedule; null: the option's.</param>
    public abstract void Begin(long step, double rate, double gradientScale, double? momentum);

    /// <summary>Updates a stretch; all spans have one length, those of moments that it does not keep are not looked at.</summary>
    public abstract void Apply(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> first, Span<float> second);
}
