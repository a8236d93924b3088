using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>Turns, moves, scales and shears an image around its middle at random, bilinearly; what comes in is zero.</summary>
/// <param name="degrees">The largest turn.</param>
/// <param name="translate">The largest move as shares of width and height.</param>
/// <param name="scale">The smallest and largest factor.</param>
/// <param name="shear">The largest shear in degrees, along the width.</param>
internal sealed class Affine(double degrees, (double Horizontal, double Vertical) translate, (double Low, double High) scale, double shear) : FieldAugmentation
{
    public override void Apply(SampleBuffer sample, ref CounterRandom random)
    {
        var angle = random.NextDouble(-degrees, degrees);
        var right = random.NextDouble(-translate.Horizontal, translate.Horizontal) * sample.Width;
        var down = random.NextDouble(-translate.Vertical, translate.Vertical) * sample.Height;
        var factor = random.NextDouble(scale.Low, scale.High);
        AffineMap.Inverse(angle, right, down, factor, random.NextDouble(-shear, shear), 0).Apply(sample);
    }
}
