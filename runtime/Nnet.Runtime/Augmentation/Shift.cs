using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>Moves an image by up to <paramref name="pixels"/> in each direction; what comes in is zero. <c>RandomCrop(size, padding)</c> of the full size is the same.</summary>
internal sealed class Shift(int pixels) : FieldAugmentation
{
    public override void Apply(Span<float> sample, IReadOnlyList<long> shape, Span<float> scratch, ref CounterRandom random)
    {
        var (channels, height, width) = Image(shape);
        var down = height > 1 ? random.NextInt(-pixels, pixels) : 0;
        var right = random.NextInt(-pixels, pixels);
        if (down == 0 && right == 0)
        {
            return;
        }

        sample.CopyTo(scratch);
        sample.Clear();
        var length = width - Math.Abs(right);
        for (var row = Math.Max(0, down); length > 0 && row < Math.Min(height, height + down); row++)
        {
            for (var channel = 0; channel < channels; channel++)
            {
                var from = (((channel * height) + row - down) * width) + Math.Max(0, -right);
                var to = (((channel * height) + row) * width) + Math.Max(0, right);
                scratch.Slice(from, length).CopyTo(sample.Slice(to, length));
            }
        }
    }
}
