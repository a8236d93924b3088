using Nnet.Augmentation;
using Nnet.Data;
using Nnet.Randomness;
using Shouldly;
using static Nnet.Runtime.Tests.Data.Sources;

namespace Nnet.Runtime.Tests.Augmentation;

public sealed class AugmentationTests
{
    [Fact]
    public void Flips_Certain_MirrorTheImage()
    {
        Run(Step("HorizontalFlip", ("p", 1)), [1, 2, 3], [1, 2, 3, 4, 5, 6]).Values.ToArray().ShouldBe([3, 2, 1, 6, 5, 4]);
        Run(Step("VerticalFlip", ("p", 1)), [1, 3, 2], [1, 2, 3, 4, 5, 6]).Values.ToArray().ShouldBe([5, 6, 3, 4, 1, 2]);
        Run(Step("HorizontalFlip", ("p", 0)), [1, 1, 3], [1, 2, 3]).Values.ToArray().ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Shift_ManySeeds_MovesByAtMostItsPixelsAndFillsZeros()
    {
        var places = new HashSet<int>();
        for (var seed = 0; seed < 200; seed++)
        {
            var image = new float[25];
            image[12] = 1;
            places.Add(Array.IndexOf(Run(Step("Shift", ("pixels", 1)), [1, 5, 5], image, seed).Values.ToArray(), 1f));
        }

        places.Order().ShouldBe([6, 7, 8, 11, 12, 13, 16, 17, 18]);
    }

    [Fact]
    public void RandomCrop_WithPadding_HasItsSizeAndEveryPlace()
    {
        var firsts = new HashSet<float>();
        for (var seed = 0; seed < 400; seed++)
        {
            var sample = Run(Step("RandomCrop", ("size.0", 3), ("size.1", 2), ("padding", 1)), [1, 3, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9], seed);
            (sample.Height, sample.Width).ShouldBe((3, 2));
            firsts.Add((sample.Values[2] * 10) + sample.Values[3]);
        }

        firsts.Count.ShouldBe(12);
    }

    [Fact]
    public void RandomCrop_LargerThanTheImage_SaysSo() =>
        Message(() => Run(Step("RandomCrop", ("size", 5)), [1, 3, 3], new float[9])).ShouldContain("RandomCrop(5, 5) is larger than the image of 3 x 3");

    [Fact]
    public void RandomResizedCrop_ManyDraws_StaysWithinScaleAndRatio()
    {
        var crop = new RandomResizedCrop(224, 224, (0.3, 0.9), (0.75, 4.0 / 3));
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new CounterRandom(seed, "test");
            var (top, left, height, width) = crop.Draw(300, 400, ref random);
            (height * width / 120000.0).ShouldBeInRange(0.295, 0.905);
            ((double)width / height).ShouldBeInRange(0.74, 1.35);
            (top >= 0 && left >= 0 && top + height <= 300 && left + width <= 400).ShouldBeTrue();
        }
    }

    [Fact]
    public void ResizeShort_ManySeeds_IsUniformByKolmogorovAndSmirnov()
    {
        var lengths = new List<int>();
        for (var seed = 0; seed < 1000; seed++)
        {
            lengths.Add(Run(Step("ResizeShort", ("low", 256), ("high", 480)), [1, 2, 3], new float[6], seed).Height);
        }

        lengths.Min().ShouldBeGreaterThanOrEqualTo(256);
        lengths.Max().ShouldBeLessThanOrEqualTo(480);
        var sorted = lengths.Order().ToArray();
        var distance = sorted.Select((length, i) => Math.Abs(((length - 255.5) / 225) - ((i + 0.5) / sorted.Length))).Max();
        distance.ShouldBeLessThan(1.628 / Math.Sqrt(1000));
    }

    [Fact]
    public void ResizeShort_KeepsTheRatio()
    {
        var sample = Run(Step("ResizeShort", ("low", 4)), [3, 2, 6], new float[36]);
        (sample.Channels, sample.Height, sample.Width).ShouldBe((3, 4, 12));
    }

    [Fact]
    public void Rotate_ManySeeds_StaysWithinItsDegrees()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var image = new float[41 * 41];
            image[(20 * 41) + 38] = 1;
            var turned = Run(Step("Rotate", ("degrees", 15)), [1, 41, 41], image, seed).Values.ToArray();
            var (x, y) = (Moment(turned, i => i % 41) - 20, Moment(turned, i => i / 41) - 20);
            Math.Abs(Math.Atan2(y, x) * 180 / Math.PI).ShouldBeLessThan(15.5);
            Math.Sqrt((x * x) + (y * y)).ShouldBe(18, 0.3);
        }
    }

    [Fact]
    public void Affine_WithoutOptions_LeavesPixelsUnchanged()
    {
        float[] image = [.. Enumerable.Range(0, 27).Select(i => i / 27f)];
        Run(Step("Affine"), [3, 3, 3], image).Values.ToArray().ShouldBe(image);
    }

    [Theory]
    [InlineData(4, 16)]
    [InlineData(20, 144)]
    public void Cutout_AnySeed_SetsAtMostItsSquareToZero(int size, int most)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var zeros = Run(Step("Cutout", ("size", size)), [1, 12, 12], Ones(144), seed).Values.ToArray().Count(value => value == 0);
            zeros.ShouldBeInRange(1, most);
        }
    }

    [Fact]
    public void RandomErasing_Certain_ErasesAShareWithinItsRange()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var values = Run(Step("RandomErasing", ("p", 1), ("scale.0", 0.1), ("scale.1", 0.3), ("value", 7)), [3, 32, 32], Ones(3072), seed).Values.ToArray();
            (values.Count(value => value == 7) / 3072.0).ShouldBeInRange(0.08, 0.33);
        }
    }

    [Fact]
    public void ColorJitter_ManySeeds_StaysWithinItsRange()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            Run(Step("ColorJitter", ("brightness", 0.2)), [1, 1, 2], [0.5f, 0.25f], seed).Values[0].ShouldBeInRange(0.4f, 0.6f);
            var values = Run(Step("ColorJitter", ("brightness", 0.9), ("contrast", 0.9), ("saturation", 0.9), ("hue", 0.5)), [3, 1, 2], [0, 0.1f, 1, 0.3f, 0.7f, 0.9f], seed).Values.ToArray();
            values.ShouldAllBe(value => value >= 0 && value <= 1);
        }
    }

    [Fact]
    public void GaussianNoise_ManyValues_HasItsDeviation()
    {
        var values = Run(Step("GaussianNoise", ("std", 0.5)), [20000], new float[20000]).Values.ToArray();
        values.Average().ShouldBe(0, 0.02);
        Math.Sqrt(values.Average(value => value * value)).ShouldBe(0.5, 0.02);
    }

    [Fact]
    public void RandAugment_AllMagnitudes_KeepsSizeAndRange()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            float[] image = [.. Enumerable.Range(0, 300).Select(i => i * 37 % 256 / 255f)];
            var sample = Run(Step("RandAugment", ("num_ops", 3), ("magnitude", seed % 31)), [3, 10, 10], image, seed);
            (sample.Channels, sample.Height, sample.Width).ShouldBe((3, 10, 10));
            sample.Values.ToArray().ShouldAllBe(value => value >= 0 && value <= 1.00001f);
        }
    }

    [Fact]
    public void TimeMask_ManySeeds_SetsWholeStepsToZero()
    {
        var longest = 0;
        for (var seed = 0; seed < 100; seed++)
        {
            var values = Run(Step("TimeMask", ("length", 4), ("count", 1)), [10, 3], Ones(30), seed).Values.ToArray();
            var masked = values.Chunk(3).Count(step => step.All(value => value == 0));
            values.Count(value => value == 0).ShouldBe(masked * 3);
            longest = Math.Max(longest, masked);
        }

        longest.ShouldBe(4);
    }

    [Fact]
    public void TokenDropout_ManyTokens_ReplacesItsShare()
    {
        var tokens = Enumerable.Repeat(5L, 20000).ToArray();
        var random = new CounterRandom(1, "test");
        Augmentations.CreateForTokens(Step("TokenDropout", ("p", 0.1), ("token", 2))).Apply(tokens, ref random);
        tokens.Count(token => token == 2).ShouldBeInRange(1850, 2150);
        tokens.ShouldAllBe(token => token == 2 || token == 5);
    }

    [Fact]
    public void Create_UnknownName_SaysSo() => Message(() => Augmentations.Create(Step("Blur"))).ShouldContain("no augmentation \"Blur\"");

    private static SampleBuffer Run(AugmentationDefinition step, long[] shape, float[] values, int seed = 1)
    {
        var sample = new SampleBuffer();
        sample.Resize(shape);
        values.CopyTo(sample.Values);
        var random = new CounterRandom(seed, "test");
        Augmentations.Create(step).Apply(sample, ref random);
        return sample;
    }

    private static float[] Ones(int count) => [.. Enumerable.Repeat(1f, count)];

    private static double Moment(float[] image, Func<int, int> place) => image.Select((value, i) => (double)value * place(i)).Sum() / image.Sum();
}
