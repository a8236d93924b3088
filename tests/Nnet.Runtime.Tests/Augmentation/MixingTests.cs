using Nnet.Augmentation;
using Nnet.Data;
using Nnet.Data.Batches;
using Nnet.Randomness;
using Shouldly;
using static Nnet.Runtime.Tests.Data.Sources;

namespace Nnet.Runtime.Tests.Augmentation;

public sealed class MixingTests
{
    [Theory]
    [InlineData(0.2)]
    [InlineData(1.0)]
    [InlineData(4.0)]
    public void Draw_ManyShares_HasTheMomentsOfBeta(double alpha)
    {
        var shares = Enumerable.Range(0, 20000).Select(i =>
        {
            var random = new CounterRandom(i, "beta");
            return Beta.Draw(alpha, ref random);
        }).ToArray();
        var mean = shares.Average();
        mean.ShouldBe(0.5, 0.01);
        shares.Average(share => (share - mean) * (share - mean)).ShouldBe(1 / (4 * ((2 * alpha) + 1)), 0.005);
    }

    [Fact]
    public void Mix_MixUp_IsTheWeightedMeanOfSampleAndPartner()
    {
        var batch = Numbers(8 * 3);
        var (share, partners) = Mix([Step("MixUp", ("alpha", 1))], [3], batch, out var mixed);
        for (var i = 0; i < mixed.Length; i++)
        {
            mixed[i].ShouldBe((share * batch[i]) + ((1 - share) * batch[(partners[i / 3] * 3) + (i % 3)]), 1e-4f);
        }
    }

    [Fact]
    public void Mix_CutMix_ShareIsTheOwnAreaAfterClipping()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var batch = Numbers(4 * 2 * 9 * 7);
            var (share, partners) = Mix([Step("CutMix", ("alpha", 1))], [2, 9, 7], batch, out var mixed, seed);
            for (var sample = 0; sample < 4; sample++)
            {
                var pasted = Enumerable.Range(0, 126).Count(i => mixed[(sample * 126) + i] != batch[(sample * 126) + i]);
                if (partners[sample] != sample)
                {
                    (pasted / 126.0).ShouldBe(1 - share, 1e-5);
                }
            }
        }
    }

    [Fact]
    public void Mix_BothGiven_DrawsEitherForABatch()
    {
        var pasted = Enumerable.Range(0, 400).Count(seed =>
        {
            var batch = Numbers(4 * 25);
            Mix([Step("MixUp", ("alpha", 1)), Step("CutMix", ("alpha", 1))], [1, 5, 5], batch, out var mixed, seed);
            return mixed.All(batch.Contains);
        });
        pasted.ShouldBeInRange(150, 300);
    }

    [Fact]
    public void SoftLabels_OfAMix_SumToOneWithTheOwnShare()
    {
        var labels = new BatchMix(1, [2, 0], 0.75f).SoftLabels([1, 0], 3);
        labels.ShouldBe([0, 0.75f, 0.25f, 1, 0, 0]);
    }

    [Fact]
    public void Mixer_CutMixOfNoImage_SaysSo() => Message(() => _ = new BatchMixer(Float("x", null, 4), [Step("CutMix")])).ShouldContain("CutMix takes images");

    private static (float Share, int[] Partners) Mix(AugmentationDefinition[] steps, long[] shape, float[] batch, out float[] mixed, int seed = 1)
    {
        mixed = [.. batch];
        var partners = new int[batch.Length / (int)shape.Aggregate((product, size) => product * size)];
        var random = new CounterRandom(seed, "mix");
        return (new BatchMixer(Float("x", null, shape), steps).Mix(mixed, partners, ref random), partners);
    }

    private static float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(i => (float)i)];
}
