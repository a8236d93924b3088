using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>Sets random stretches of a sequence (T, F) to zero, all features at once (Park et al. 2019).</summary>
/// <param name="length">Steps of a stretch, at most; how many is drawn.</param>
/// <param name="count">How many stretches; they may overlap.</param>
internal sealed class TimeMask(int length, int count) : FieldAugmentation
{
    public override bool OnNormalized => true;

    public override void Apply(SampleBuffer sample, ref CounterRandom random)
    {
        // A single series (T) lies along the width.
        var alongWidth = sample.Height == 1;
        var steps = alongWidth ? sample.Width : sample.Height;
        for (var i = 0; i < count; i++)
        {
            var masked = random.NextInt(0, Math.Min(length, steps));
            var first = random.NextInt(steps - masked + 1);
            if (alongWidth)
            {
                Rectangle.Fill(sample, 0, first, 1, masked, 0);
            }
            else
            {
                Rectangle.Fill(sample, first, 0, masked, sample.Width, 0);
            }
        }
    }
}
