using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>Turns, moves, scales and shears an image around its middle, bilinearly; what comes in is zero.</summary>
/// <param name="degrees">The largest turn in degrees.</param>
/// <param name="translate">The largest move as a share of the side.</param>
/// <param name="scale">The smallest and largest factor.</param>
/// <param name="shear">The largest shear in degrees.</param>
internal sealed class Affine(double degrees, double translate, (double Low, double High) scale, double shear) : FieldAugmentation
{
    public override void Apply(Span<float> sample, IReadOnlyList<long> shape, Span<float> scratch, ref CounterRandom random)
    {
        var (channels, height, width) = Image(shape);
        var angle = random.NextDouble(-degrees, degrees) * Math.PI / 180;
        var (right, down) = (random.NextDouble(-translate, translate) * width, random.NextDouble(-translate, translate) * height);
        var factor = random.NextDouble(scale.Low, scale.High);
        var slant = Math.Tan(random.NextDouble(-shear, shear) * Math.PI / 180);
        if (angle == 0 && right == 0 && down == 0 && factor == 1 && slant == 0)
        {
            return;
        }

        sample.CopyTo(scratch);
        var (cos, sin) = (Math.Cos(angle) / factor, Math.Sin(angle) / factor);
        var (middleX, middleY) = ((width - 1) / 2.0, (height - 1) / 2.0);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (dx, dy) = (x - middleX - right, y - middleY - down);
                dx -= slant * dy;
                var (fromX, fromY) = ((cos * dx) + (sin * dy) + middleX, (cos * dy) - (sin * dx) + middleY);
                for (var channel = 0; channel < channels; channel++)
                {
                    var plane = scratch.Slice(channel * height * width, height * width);
                    sample[(((channel * height) + y) * width) + x] = Bilinear(plane, fromX, fromY, width, height);
                }
            }
        }
    }

    private static float Bilinear(ReadOnlySpan<float> plane, double x, double y, int width, int height)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (wx, wy) = ((float)(x - left), (float)(y - top));
        return (At(plane, left, top, width, height) * (1 - wx) * (1 - wy)) + (At(plane, left + 1, top, width, height) * wx * (1 - wy))
            + (At(plane, left, top + 1, width, height) * (1 - wx) * wy) + (At(plane, left + 1, top + 1, width, height) * wx * wy);
    }

    private static float At(ReadOnlySpan<float> plane, int x, int y, int width, int height) =>
        (uint)x < (uint)width && (uint)y < (uint)height ? plane[(y * width) + x] : 0;
}
