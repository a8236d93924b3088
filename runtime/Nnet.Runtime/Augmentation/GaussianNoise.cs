using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>Adds normally distributed noise.</summary>
/// <param name="deviation">Its standard deviation.</param>
internal sealed class GaussianNoise(double deviation) : FieldAugmentation
{
    public override void Apply(Span<float> sample, IReadOnlyList<long> shape, Span<float> scratch, ref CounterRandom random)
    {
        for (var i = 0; i < sample.Length; i++)
        {
            sample[i] += (float)(deviation * random.NextGaussian());
        }
    }
}
