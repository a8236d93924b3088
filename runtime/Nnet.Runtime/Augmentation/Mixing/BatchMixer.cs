using System.Buffers;
using Nnet.Data;
using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>MixUp (Zhang et al. 2018) and CutMix (Yun et al. 2019). Where both are given, one of them is drawn for each batch.</summary>
internal sealed class BatchMixer
{
    private readonly IReadOnlyList<(bool Cuts, double Alpha)> ways;
    private readonly FieldDefinition field;

    /// <param name="field">The field whose samples are mixed.</param>
    /// <param name="definitions">MixUp, CutMix or both.</param>
    public BatchMixer(FieldDefinition field, IEnumerable<AugmentationDefinition> definitions)
    {
        this.field = field;
        ways = [.. definitions.Select(definition => (definition.Name == "CutMix", new OptionReader(definition).Number("alpha", definition.Name == "CutMix" ? 1 : 0.2)))];
        if (ways.Any(way => way.Cuts) && field.Shape.Count != 3)
        {
            throw new DataException($"CutMix takes images (channels, height, width), but \"{field.Name}\" is {field.Shown}.");
        }
    }

    /// <summary>Mixes each sample with the one at its place in a random order.</summary>
    /// <param name="batch">The field's values, sample after sample.</param>
    /// <param name="partners">Takes each sample's partner.</param>
    /// <param name="random">The batch's random numbers.</param>
    /// <returns>The share of each sample's own.</returns>
    public float Mix(Span<float> batch, Span<int> partners, ref CounterRandom random)
    {
        for (var i = 0; i < partners.Length; i++)
        {
            partners[i] = i;
        }

        random.Shuffle(partners);
        var (cuts, alpha) = ways[ways.Count == 1 ? 0 : random.NextInt(ways.Count)];
        var share = Beta.Draw(alpha, ref random);
        var held = ArrayPool<float>.Shared.Rent(batch.Length);
        batch.CopyTo(held);
        var before = held.AsSpan(0, batch.Length);
        var own = cuts ? Paste(batch, before, partners, share, ref random) : Blend(batch, before, partners, (float)share);
        ArrayPool<float>.Shared.Return(held);
        return own;
    }

    private static float Blend(Span<float> batch, ReadOnlySpan<float> before, ReadOnlySpan<int> partners, float share)
    {
        var length = batch.Length / partners.Length;
        for (var sample = 0; sample < partners.Length; sample++)
        {
            var own = batch.Slice(sample * length, length);
            var other = before.Slice(partners[sample] * length, length);
            for (var i = 0; i < own.Length; i++)
            {
                own[i] = (share * own[i]) + ((1 - share) * other[i]);
            }
        }

        return share;
    }

    private float Paste(Span<float> batch, ReadOnlySpan<float> before, ReadOnlySpan<int> partners, double share, ref CounterRandom random)
    {
        var (channels, height, width) = ImageShape.Of(field.Shape);
        var cut = Math.Sqrt(1 - share);
        var (tall, wide) = ((int)(height * cut), (int)(width * cut));
        var (middleY, middleX) = (random.NextInt(height), random.NextInt(width));
        var (top, bottom) = (Math.Clamp(middleY - (tall / 2), 0, height), Math.Clamp(middleY - (tall / 2) + tall, 0, height));
        var (left, right) = (Math.Clamp(middleX - (wide / 2), 0, width), Math.Clamp(middleX - (wide / 2) + wide, 0, width));
        var length = channels * height * width;
        for (var sample = 0; sample < partners.Length; sample++)
        {
            for (var row = 0; row < channels * height; row++)
            {
                if (row % height >= top && row % height < bottom)
                {
                    var place = (row * width) + left;
                    before.Slice((partners[sample] * length) + place, right - left).CopyTo(batch[((sample * length) + place)..]);
                }
            }
        }

        return 1 - ((float)(bottom - top) * (right - left) / (height * width));
    }
}
