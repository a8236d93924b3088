using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>Moves an image by up to <paramref name="pixels"/> in each direction; what comes in is zero.</summary>
internal sealed class Shift(int pixels) : FieldAugmentation
{
    public override void Apply(SampleBuffer sample, ref CounterRandom random)
    {
        var down = sample.Height > 1 ? random.NextInt(-pixels, pixels) : 0;
        var right = sample.Width > 1 ? random.NextInt(-pixels, pixels) : 0;
        Window.Cut(sample, -down, -right, sample.Height, sample.Width);
    }
}
