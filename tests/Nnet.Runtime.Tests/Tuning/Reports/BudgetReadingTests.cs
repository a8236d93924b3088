using System.Collections.Immutable;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Reports;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning.Reports;

public class BudgetReadingTests
{
    [Theory]
    [InlineData(1, true, 3.0)]
    [InlineData(2, true, 4.0)]
    [InlineData(5, true, 5.0)]
    [InlineData(1, false, 3.0)]
    [InlineData(2, false, 2.0)]
    [InlineData(4, false, 1.2)]
    public void ExpectedBest_OfOneToFive_IsTheMeanOverAllDraws(int k, bool maximize, double expected) => BudgetReading.ExpectedBest([3, 1, 5, 2, 4], k, maximize).ShouldBe(expected, 1e-12);

    [Fact]
    public void Of_ASearchThatHadSettled_SaysThereWereEnough() =>
        BudgetReading.Of(Study([0.90, 0.91, 0.90, 0.91, 0.91, 0.905], 0.02)).ShouldHaveSingleItem().ShouldEndWith("there were enough.");

    [Fact]
    public void Of_ASearchThatStillGained_SaysMoreMayPay() =>
        BudgetReading.Of(Study([0.1, 0.2, 0.3, 0.4, 0.5, 0.9], 0.01)).ShouldHaveSingleItem().ShouldEndWith("more trials may pay.");

    [Fact]
    public void Of_ASearchThatLearns_SaysNothing() => BudgetReading.Of(Study([0.1, 0.2, 0.3, 0.4, 0.5, 0.9], 0.01, "search tpe")).ShouldBeEmpty();

    private static StudyPicture Study(double[] scores, double noise, string step = "search random") => new(
        "Search",
        "Baseline",
        "validation.accuracy",
        true,
        new SearchSpace(),
        [],
        [.. scores.Select((score, i) => new PlacedTrial(i + 1, step, new Trial(i, TrialState.Finished, ImmutableSortedDictionary<string, object>.Empty, [score], [])))])
    { Noise = [0.9, 0.9 + noise, 0.9 - noise] };
}
