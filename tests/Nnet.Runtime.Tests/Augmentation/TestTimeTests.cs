using Nnet.Augmentation;
using Shouldly;
using static Nnet.Runtime.Tests.Data.Sources;

namespace Nnet.Runtime.Tests.Augmentation;

public sealed class TestTimeTests
{
    [Fact]
    public void Of_FiveScalesAndTenCrops_AreFiftyVersions()
    {
        var plan = TestTimePlan.Of([Step("Scales", ("sizes.0", 256), ("sizes.1", 288), ("sizes.2", 384), ("sizes.3", 480), ("sizes.4", 640)), Step("TenCrop", ("size", 224))], (300, 400));
        plan.Views.Count.ShouldBe(50);
        plan.Note.ShouldBeNull();
    }

    [Fact]
    public void Of_TenCropsOfASquareOfTheirSize_AreTwoThatWeighFive()
    {
        var plan = TestTimePlan.Of([Step("Scales", ("sizes.0", 224)), Step("TenCrop", ("size", 224))], (300, 300));
        plan.Views.Select(view => view.Weight).ShouldBe([5, 5]);
        plan.Note!.ShouldContain("10 test-time versions are 2 different ones");
    }

    [Fact]
    public void Of_ScaleSmallerThanCrop_IsAnError() =>
        Message(() => TestTimePlan.Of([Step("Scales", ("sizes.0", 200)), Step("TenCrop", ("size", 224))], (300, 300))).ShouldContain("larger than the image of 200 x 200");

    [Fact]
    public void Of_Nothing_IsTheSampleItself()
    {
        var plan = TestTimePlan.Of([], null);
        plan.Views.ShouldBe([new TestTimeView(null, null, false, false)]);
    }

    [Fact]
    public void Apply_TenCrops_AreCornersMiddleAndMirrors()
    {
        var plan = TestTimePlan.Of([Step("TenCrop", ("size", 1))], (3, 3));
        var seen = plan.Views.Select(view =>
        {
            var sample = new SampleBuffer();
            sample.Resize(1, 3, 3);
            Enumerable.Range(0, 9).Select(i => (float)i).ToArray().CopyTo(sample.Values);
            view.Apply(sample);
            return sample.Values[0];
        });
        seen.ShouldBe([0, 0, 2, 2, 6, 6, 8, 8, 4, 4]);
    }

    [Fact]
    public void Apply_HorizontalFlip_IsTheSampleAndItsMirror()
    {
        var plan = TestTimePlan.Of([Step("HorizontalFlip")], (1, 2));
        plan.Views.Select(view =>
        {
            var sample = new SampleBuffer();
            sample.Resize(1, 1, 2);
            new float[] { 1, 2 }.CopyTo(sample.Values);
            view.Apply(sample);
            return sample.Values[0];
        }).ShouldBe([1, 2]);
    }
}
