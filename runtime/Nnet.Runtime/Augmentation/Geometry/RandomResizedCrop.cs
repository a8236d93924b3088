using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>
/// A window of random area and shape, resized (Szegedy et al. 2015), drawn as torchvision does: ten tries, then the largest window in the middle whose shape is in
/// range. Evaluation takes the middle, after the shorter side was resized to 8/7 of the size (256 for 224).
/// </summary>
/// <param name="height">Height of the result.</param>
/// <param name="width">Width of the result.</param>
/// <param name="scale">The smallest and largest share of the area.</param>
/// <param name="ratio">The smallest and largest width / height.</param>
internal sealed class RandomResizedCrop(int height, int width, (double Low, double High) scale, (double Low, double High) ratio) : FieldAugmentation
{
    public override FieldAugmentation ForEvaluation => new ResizedMiddle(height, width);

    public override void Apply(SampleBuffer sample, ref CounterRandom random)
    {
        var (top, left, tall, wide) = Draw(sample.Height, sample.Width, ref random);
        Window.Cut(sample, top, left, tall, wide);
        Resampling.Resize(sample, height, width);
    }

    internal (int Top, int Left, int Height, int Width) Draw(int fullHeight, int fullWidth, ref CounterRandom random)
    {
        for (var attempt = 0; attempt < 10; attempt++)
        {
            var area = random.NextDouble(scale.Low, scale.High) * fullHeight * fullWidth;
            var aspect = Math.Exp(random.NextDouble(Math.Log(ratio.Low), Math.Log(ratio.High)));
            var (wide, tall) = ((int)Math.Round(Math.Sqrt(area * aspect)), (int)Math.Round(Math.Sqrt(area / aspect)));
            if (wide > 0 && tall > 0 && wide <= fullWidth && tall <= fullHeight)
            {
                return (random.NextInt(fullHeight - tall + 1), random.NextInt(fullWidth - wide + 1), tall, wide);
            }
        }

        var whole = (double)fullWidth / fullHeight;
        var (middleTall, middleWide) = whole < ratio.Low ? ((int)Math.Round(fullWidth / ratio.Low), fullWidth)
            : whole > ratio.High ? (fullHeight, (int)Math.Round(fullHeight * ratio.High))
            : (fullHeight, fullWidth);
        return ((fullHeight - middleTall) / 2, (fullWidth - middleWide) / 2, middleTall, middleWide);
    }

    private sealed class ResizedMiddle(int height, int width) : FieldAugmentation
    {
        public override void Apply(SampleBuffer sample, ref CounterRandom random)
        {
            var factor = 8.0 / 7 * Math.Max((double)height / sample.Height, (double)width / sample.Width);
            Resampling.Resize(sample, Math.Max(height, (int)Math.Round(sample.Height * factor)), Math.Max(width, (int)Math.Round(sample.Width * factor)));
            CenterCrop.Cut(sample, height, width);
        }
    }
}
