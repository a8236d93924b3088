using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>Replaces each token with <paramref name="token"/> with probability <paramref name="p"/>.</summary>
internal sealed class TokenDropout(double p, long token) : TokenAugmentation
{
    public override void Apply(Span<long> sample, ref CounterRandom random)
    {
        foreach (ref var value in sample)
        {
            if (random.NextDouble() < p)
            {
                value = token;
            }
        }
    }
}
