using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>Adds normally distributed noise.</summary>
/// <param name="deviation">Its standard deviation, in the units that the network sees.</param>
internal sealed class GaussianNoise(double deviation) : FieldAugmentation
{
    public override bool OnNormalized => true;

    public override void Apply(SampleBuffer sample, ref CounterRandom random)
    {
        foreach (ref var value in sample.Values)
        {
            value += (float)(deviation * random.NextGaussian());
        }
    }
}
