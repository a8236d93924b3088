using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>Sets a square of <paramref name="size"/> pixels at a random middle to zero, clipped at the border (DeVries and Taylor 2017).</summary>
internal sealed class Cutout(int size) : FieldAugmentation
{
    public override bool OnNormalized => true;

    public override void Apply(SampleBuffer sample, ref CounterRandom random) =>
        Rectangle.Fill(sample, random.NextInt(sample.Height) - (size / 2), random.NextInt(sample.Width) - (size / 2), size, size, 0);
}
