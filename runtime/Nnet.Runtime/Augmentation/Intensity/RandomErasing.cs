using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>Sets a random rectangle to a value (Zhong et al. 2020), drawn as torchvision does: ten tries for one that fits.</summary>
/// <param name="p">How likely.</param>
/// <param name="scale">The smallest and largest share of the area.</param>
/// <param name="ratio">The smallest and largest height / width.</param>
/// <param name="value">What comes in.</param>
internal sealed class RandomErasing(double p, (double Low, double High) scale, (double Low, double High) ratio, double value) : FieldAugmentation
{
    public override bool OnNormalized => true;

    public override void Apply(SampleBuffer sample, ref CounterRandom random)
    {
        if (random.NextDouble() >= p)
        {
            return;
        }

        for (var attempt = 0; attempt < 10; attempt++)
        {
            var area = random.NextDouble(scale.Low, scale.High) * sample.Height * sample.Width;
            var aspect = Math.Exp(random.NextDouble(Math.Log(ratio.Low), Math.Log(ratio.High)));
            var (tall, wide) = ((int)Math.Round(Math.Sqrt(area * aspect)), (int)Math.Round(Math.Sqrt(area / aspect)));
            if (tall > 0 && wide > 0 && tall < sample.Height && wide < sample.Width)
            {
                Rectangle.Fill(sample, random.NextInt(sample.Height - tall + 1), random.NextInt(sample.Width - wide + 1), tall, wide, (float)value);
                return;
            }
        }
    }
}
