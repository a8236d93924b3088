using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>Mirrors left and right with probability <paramref name="p"/>.</summary>
internal sealed class HorizontalFlip(double p) : FieldAugmentation
{
    public override void Apply(SampleBuffer sample, ref CounterRandom random)
    {
        if (random.NextDouble() < p)
        {
            Mirror(sample);
        }
    }

    public static void Mirror(SampleBuffer sample)
    {
        var values = sample.Values;
        for (var row = 0; row < values.Length; row += sample.Width)
        {
            values.Slice(row, sample.Width).Reverse();
        }
    }
}
