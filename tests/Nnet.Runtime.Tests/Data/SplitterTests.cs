using Nnet.Data;
using Nnet.Data.Splitting;
using Shouldly;
using static Nnet.Runtime.Tests.Data.Sources;

namespace Nnet.Runtime.Tests.Data;

public sealed class SplitterTests
{
    private static readonly long[] Labels = [.. Enumerable.Range(0, 1000).Select(i => i % 10 == 0 ? 1L : 0L)];

    [Theory]
    [InlineData(null)]
    [InlineData("label")]
    public void Divide_Shares_AreDisjointAndComplete(string? by)
    {
        var parts = Splitter.Divide(Shares(by), 1000, by is null ? null : Labels, 0, "Test");
        parts.Train.Concat(parts.Validation).Concat(parts.Test).Order().ShouldBe(Enumerable.Range(0, 1000));
        parts.Train.Length.ShouldBe(700);
    }

    [Fact]
    public void Divide_ByLabel_KeepsTheSharesOfTheClasses()
    {
        var parts = Splitter.Divide(Shares("label"), 1000, Labels, 0, "Test");
        foreach (var part in new[] { parts.Train, parts.Validation, parts.Test })
        {
            part.Count(sample => Labels[sample] == 1).ShouldBe(part.Length / 10);
        }
    }

    [Fact]
    public void Divide_OtherSeed_GivesOtherParts()
    {
        var first = Splitter.Divide(Shares(null), 1000, null, 0, "Test");
        Splitter.Divide(Shares(null), 1000, null, 0, "Test").Test.ShouldBe(first.Test);
        Splitter.Divide(Shares(null) with { Seed = 8 }, 1000, null, 0, "Test").Test.ShouldNotBe(first.Test);
    }

    [Fact]
    public void Divide_InOrder_TakesTheFirstForTraining()
    {
        var parts = Splitter.Divide(Shares(null) with { InOrder = true }, 1000, null, 0, "Test");
        parts.Train.ShouldBe(Enumerable.Range(0, 700));
        parts.Test.ShouldBe(Enumerable.Range(850, 150));
    }

    [Fact]
    public void Divide_Folds_EachSampleValidatesOnce()
    {
        var split = new FoldSplit(5, null, 3, "label", false);
        var folds = Enumerable.Range(0, 5).Select(fold => Splitter.Divide(split, 1000, Labels, fold, "Test")).ToArray();
        folds.SelectMany(fold => fold.Validation).Order().ShouldBe(Enumerable.Range(0, 1000));
        folds.ShouldAllBe(fold => fold.Validation.Length == 200 && fold.Train.Length == 800 && !fold.Train.Intersect(fold.Validation).Any());
    }

    [Fact]
    public void Divide_FoldsWithTest_TestIsTheSameInEveryFold()
    {
        var split = new FoldSplit(4, new PartSize("test", 0.2, null), 3, null, false);
        var first = Splitter.Divide(split, 100, null, 0, "Test");
        var second = Splitter.Divide(split, 100, null, 1, "Test");
        first.Test.Length.ShouldBe(20);
        second.Test.ShouldBe(first.Test);
        first.Validation.Intersect(second.Validation).ShouldBeEmpty();
    }

    [Fact]
    public void Divide_CountsByLabel_AreExact()
    {
        var split = new ShareSplit([new("train", null, 140), new("validation", null, 500), new("test", null, 100)], 0, "label", false);
        var labels = Enumerable.Range(0, 1000).Select(i => (long)(i * i % 7)).ToArray();
        var parts = Splitter.Divide(split, 1000, labels, 0, "Test");
        (parts.Train.Length, parts.Validation.Length, parts.Test.Length).ShouldBe((140, 500, 100));
        parts.Train.Intersect(parts.Validation).Union(parts.Train.Intersect(parts.Test)).Union(parts.Validation.Intersect(parts.Test)).ShouldBeEmpty();
    }

    [Fact]
    public void Divide_TooFewForAPart_SaysWhichIsEmpty() => Message(() => Splitter.Divide(Shares(null), 2, null, 0, "Tiny")).ShouldContain("part of Tiny is empty");

    [Fact]
    public void Divide_MoreThanThereAre_SaysBothNumbers() =>
        Message(() => Splitter.Divide(new ShareSplit([new("train", null, 20)], 0, null, false), 10, null, 0, "Tiny")).ShouldContain("asks for 20 samples, but there are 10");

    private static ShareSplit Shares(string? by) => new([new("train", 0.7, null), new("validation", 0.15, null), new("test", 0.15, null)], 7, by, false);
}
