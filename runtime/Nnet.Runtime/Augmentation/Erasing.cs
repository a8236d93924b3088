using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>Sets a square of <paramref name="size"/> pixels at a random middle to zero, clipped at the border (DeVries and Taylor 2017).</summary>
internal sealed class Cutout(int size) : FieldAugmentation
{
    public override void Apply(Span<float> sample, IReadOnlyList<long> shape, Span<float> scratch, ref CounterRandom random)
    {
        var (_, height, width) = Image(shape);
        var (top, left) = (random.NextInt(height) - (size / 2), random.NextInt(width) - (size / 2));
        Rectangle.Fill(sample, Image(shape), (top, left, size, size), _ => 0);
    }
}

/// <summary>Fills a random rectangle with noise (Zhong et al. 2020).</summary>
/// <param name="p">How likely.</param>
/// <param name="scale">The smallest and largest share of the area.</param>
/// <param name="ratio">The smallest and largest ratio of the sides.</param>
internal sealed class RandomErasing(double p, (double Low, double High) scale, (double Low, double High) ratio) : FieldAugmentation
{
    public override void Apply(Span<float> sample, IReadOnlyList<long> shape, Span<float> scratch, ref CounterRandom random)
    {
        var (channels, height, width) = Image(shape);
        if (random.NextDouble() >= p)
        {
            return;
        }

        var area = random.NextDouble(scale.Low, scale.High) * height * width;
        var aspect = Math.Exp(random.NextDouble(Math.Log(ratio.Low), Math.Log(ratio.High)));
        var (tall, wide) = ((int)Math.Round(Math.Sqrt(area * aspect)), (int)Math.Round(Math.Sqrt(area / aspect)));
        if (tall <= 0 || wide <= 0 || tall >= height || wide >= width)
        {
            return;
        }

        var place = (random.NextInt(height - tall + 1), random.NextInt(width - wide + 1), tall, wide);
        for (var i = 0; i < scratch.Length; i++)
        {
            scratch[i] = (float)random.NextGaussian();
        }

        var noise = scratch.ToArray();
        Rectangle.Fill(sample, (channels, height, width), place, i => noise[i]);
    }
}

/// <summary>Rectangles of images.</summary>
internal static class Rectangle
{
    public static void Fill(Span<float> sample, (int Channels, int Height, int Width) image, (int Top, int Left, int Height, int Width) place, Func<int, float> value)
    {
        for (var channel = 0; channel < image.Channels; channel++)
        {
            for (var y = Math.Max(0, place.Top); y < Math.Min(image.Height, place.Top + place.Height); y++)
            {
                for (var x = Math.Max(0, place.Left); x < Math.Min(image.Width, place.Left + place.Width); x++)
                {
                    var i = (((channel * image.Height) + y) * image.Width) + x;
                    sample[i] = value(i);
                }
            }
        }
    }
}
