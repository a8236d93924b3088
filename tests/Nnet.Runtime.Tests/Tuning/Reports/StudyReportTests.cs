using System.Collections.Immutable;
using System.Xml.Linq;
using Nnet.Randomness;
using Nnet.Tuning;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Reports;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning.Reports;

public sealed class StudyReportTests
{
    private static readonly FloatParameter Rate = new("optimizer.lr", 1e-5, 1e-1, true);

    [Theory]
    [InlineData(0.97, "best at 97 % of the log range: widen upwards")]
    [InlineData(0.02, "best at 2 % of the log range: widen downwards")]
    public void Boundary_BestAtTheEdge_IsWidened(double place, string words)
    {
        var reading = BoundaryReading.Of(Rate, [.. Trials(12, unit => -Math.Abs(unit - place), place)])!;
        reading.Words.ShouldBe(words);
        var next = reading.Next.ShouldBeOfType<FloatParameter>();
        (place > 0.5 ? next.High > Rate.High : next.Low < Rate.Low).ShouldBeTrue();
    }

    [Fact]
    public void Boundary_DropoutAtZero_CannotBeWidened()
    {
        var dropout = new FloatParameter("network.dropout", 0, 0.5);
        var trials = Enumerable.Range(0, 10).Select(i => new Trial(i, TrialState.Finished, ImmutableSortedDictionary<string, object>.Empty.Add(dropout.Name, 0.05 * i), [-i], []));
        var reading = BoundaryReading.Of(dropout, [.. trials])!;
        reading.Next.ShouldBe(dropout);
        reading.Words.ShouldContain("the end of what it can be");
    }

    [Fact]
    public void Boundary_BestInside_IsNarrowed()
    {
        var reading = BoundaryReading.Of(Rate, [.. Trials(20, unit => -Math.Abs(unit - 0.5), 0.5)])!;
        var next = reading.Next.ShouldBeOfType<FloatParameter>();
        next.Low.ShouldBeGreaterThan(Rate.Low);
        next.High.ShouldBeLessThan(Rate.High);
    }

    [Fact]
    public void Render_WholeStudy_IsSelfContainedAndHasEveryPart()
    {
        var html = StudyReport.Render(Study([.. Trials(20, unit => unit, 0.97)]));
        foreach (var part in new[] { "The next experiment", "The plan, step by step", "Learning rate", "what decides about the score", "Parameter by parameter", "All trials", "Noise of a trial", "How to do it again", "widen upwards" }) html.ShouldContain(part);
        html.ShouldContain("+ optimizer.lr in log");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("http://");
        html.ShouldNotContain("https://");
        foreach (var svg in System.Text.RegularExpressions.Regex.Matches(html, "<svg.*?</svg>", System.Text.RegularExpressions.RegexOptions.Singleline).Select(match => match.Value)) XElement.Parse(svg).Name.LocalName.ShouldBe("svg");
    }

    [Fact]
    public void Render_FailedCheckAndNoTrials_SaysWhatFailed()
    {
        var study = Study([]) with { Verdicts = [new("check overfit 64 samples", false, "No weight moves.") { Advice = "Raise the rate." }] };
        var html = StudyReport.Render(study);
        html.ShouldContain("First of all: check overfit 64 samples failed. Raise the rate.");
        html.ShouldContain("not run");
    }

    private static StudyPicture Study(ImmutableArray<Trial> trials) => new(
        "Search", "Baseline", "validation.accuracy", true, new SearchSpace(Rate), [new("find learning_rate", true, "At 1e-2 the loss falls fastest.") { Data = """{"rates":[{"rate":1e-3,"label":"good","first":2,"last":1,"losses":[2,1.5,1]},{"rate":1,"label":"explode","first":2,"last":null,"losses":[2,9,null]}]}""" }],
        [.. trials.Select((trial, i) => new PlacedTrial(i + 1, "search random", trial))])
    {
        Noise = [0.96, 0.97, 0.975],
        Steps = ["find learning_rate from 0.001 to 1", "search random 20 trials, 2 epochs"],
        Command = "nnet tune app Search",
    };

    private static IEnumerable<Trial> Trials(int count, Func<double, double> score, double best) => Enumerable.Range(0, count).Select(i =>
    {
        var unit = i == 0 ? best : new CounterRandom(1, "report", i).NextDouble() * 0.95;
        return new Trial(i, TrialState.Finished, ImmutableSortedDictionary<string, object>.Empty.Add(Rate.Name, Rate.FromUnit(unit)), [score(unit)], [new(1, score(unit))]);
    }).OrderByDescending(trial => trial.Values[0]);
}
