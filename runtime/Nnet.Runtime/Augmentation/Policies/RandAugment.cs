using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>
/// So many operations, each drawn from fourteen, all of one strength (Cubuk et al. 2020), with torchvision's ranges; for values from 0 to 1. Geometry is bilinear.
/// </summary>
/// <param name="count">Operations on each sample.</param>
/// <param name="magnitude">Their strength, 0 to 30.</param>
internal sealed class RandAugment(int count, int magnitude) : FieldAugmentation
{
    private const int Operations = 14;

    public override void Apply(SampleBuffer sample, ref CounterRandom random)
    {
        var strength = magnitude / 30.0;
        for (var i = 0; i < count; i++)
        {
            Apply(sample, random.NextInt(Operations), strength, random.NextInt(2) == 0 ? 1 : -1);
        }
    }

    private static void Apply(SampleBuffer sample, int operation, double strength, int sign)
    {
        var shear = sign * Math.Atan(0.3 * strength) * 180 / Math.PI;
        var factor = (float)(1 + (sign * 0.9 * strength));
        switch (operation)
        {
            case 0: break;
            case 1: AffineMap.Inverse(0, 0, 0, 1, shear, 0).Apply(sample); break;
            case 2: AffineMap.Inverse(0, 0, 0, 1, 0, shear).Apply(sample); break;
            case 3: AffineMap.Inverse(0, Math.Truncate(sign * strength * 150 / 331 * sample.Width), 0, 1, 0, 0).Apply(sample); break;
            case 4: AffineMap.Inverse(0, 0, Math.Truncate(sign * strength * 150 / 331 * sample.Height), 1, 0, 0).Apply(sample); break;
            case 5: AffineMap.Inverse(sign * 30 * strength, 0, 0, 1, 0, 0).Apply(sample); break;
            case 6: Colors.Brightness(sample, factor); break;
            case 7: Colors.Saturation(sample, factor); break;
            case 8: Colors.Contrast(sample, factor); break;
            case 9: Sharpness.Adjust(sample, factor); break;
            case 10: Histograms.Posterize(sample, 8 - (int)Math.Round(4 * strength)); break;
            case 11: Histograms.Solarize(sample, (float)(1 - strength)); break;
            case 12: Histograms.AutoContrast(sample); break;
            default: Histograms.Equalize(sample); break;
        }
    }
}
