using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>The shorter side resized to a random number from <paramref name="low"/> to <paramref name="high"/>, both included; for evaluation to the one in the middle.</summary>
internal sealed class ResizeShort(int low, int high) : FieldAugmentation
{
    public override FieldAugmentation ForEvaluation => new ResizeShort((low + high) / 2, (low + high) / 2);

    public override void Apply(SampleBuffer sample, ref CounterRandom random) => Resize(sample, low == high ? low : random.NextInt(low, high));

    public static void Resize(SampleBuffer sample, int side)
    {
        var (height, width) = (sample.Height, sample.Width);
        Resampling.Resize(
            sample,
            height <= width ? side : (int)((long)side * height / width),
            height <= width ? (int)((long)side * width / height) : side);
    }
}
