using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>A random transformation of one sample of an int, class or token field.</summary>
public abstract class TokenAugmentation
{
    /// <summary>Transforms a sample in place.</summary>
    public abstract void Apply(Span<long> sample, ref CounterRandom random);
}
