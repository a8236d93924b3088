using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>Mirrors left and right with probability <paramref name="p"/>.</summary>
internal sealed class HorizontalFlip(double p) : FieldAugmentation
{
    public override void Apply(Span<float> sample, IReadOnlyList<long> shape, Span<float> scratch, ref CounterRandom random)
    {
        if (random.NextDouble() >= p)
        {
            return;
        }

        var width = Image(shape).Width;
        for (var row = 0; row < sample.Length; row += width)
        {
            sample.Slice(row, width).Reverse();
        }
    }
}

/// <summary>Mirrors top and bottom with probability <paramref name="p"/>.</summary>
internal sealed class VerticalFlip(double p) : FieldAugmentation
{
    public override void Apply(Span<float> sample, IReadOnlyList<long> shape, Span<float> scratch, ref CounterRandom random)
    {
        if (random.NextDouble() >= p)
        {
            return;
        }

        var (channels, height, width) = Image(shape);
        sample.CopyTo(scratch);
        for (var row = 0; row < channels * height; row++)
        {
            var mirrored = (row / height * height) + (height - 1 - (row % height));
            scratch.Slice(mirrored * width, width).CopyTo(sample.Slice(row * width, width));
        }
    }
}
