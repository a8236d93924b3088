using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>Mirrors top and bottom with probability <paramref name="p"/>.</summary>
internal sealed class VerticalFlip(double p) : FieldAugmentation
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
        var (height, width) = (sample.Height, sample.Width);
        var held = sample.Spare(width);
        for (var channel = 0; channel < sample.Channels; channel++)
        {
            var plane = sample.Plane(channel);
            for (var row = 0; row < height / 2; row++)
            {
                var top = plane.Slice(row * width, width);
                var bottom = plane.Slice((height - 1 - row) * width, width);
                top.CopyTo(held);
                bottom.CopyTo(top);
                held.CopyTo(bottom);
            }
        }
    }
}
