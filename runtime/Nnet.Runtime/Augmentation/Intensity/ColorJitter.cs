using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>Random brightness, contrast, saturation (factors from 1 - x to 1 + x) and hue (a turn of up to so much of the circle), in random order.</summary>
internal sealed class ColorJitter(double brightness, double contrast, double saturation, double hue) : FieldAugmentation
{
    public override void Apply(SampleBuffer sample, ref CounterRandom random)
    {
        Span<int> order = [0, 1, 2, 3];
        random.Shuffle(order);
        foreach (var operation in order)
        {
            var strength = operation switch { 0 => brightness, 1 => contrast, 2 => saturation, _ => hue };
            if (strength == 0)
            {
                continue;
            }

            var factor = (float)random.NextDouble(Math.Max(0, 1 - strength), 1 + strength);
            switch (operation)
            {
                case 0: Colors.Brightness(sample, factor); break;
                case 1: Colors.Contrast(sample, factor); break;
                case 2: Colors.Saturation(sample, factor); break;
                default: Colors.Hue(sample, factor - 1); break;
            }
        }
    }
}
