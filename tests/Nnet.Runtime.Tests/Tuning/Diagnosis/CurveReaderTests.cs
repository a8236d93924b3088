using Nnet.Tuning.Diagnosing;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning.Diagnosis;

public sealed class CurveReaderTests
{
    [Theory]
    [InlineData("underfitting", CurvePattern.Underfitting)]
    [InlineData("overfitting", CurvePattern.Overfitting)]
    [InlineData("large gap", CurvePattern.Overfitting)]
    [InlineData("rate too high", CurvePattern.RateTooHigh)]
    [InlineData("rate too low", CurvePattern.RateTooLow)]
    [InlineData("not finished", CurvePattern.NotFinished)]
    [InlineData("train still rising", CurvePattern.TrainStillRising)]
    [InlineData("dying", CurvePattern.DyingUnits)]
    [InlineData("oscillation", CurvePattern.Oscillation)]
    [InlineData("training rises", CurvePattern.TrainingRises)]
    [InlineData("at chance", CurvePattern.AtChance)]
    [InlineData("too long", CurvePattern.TooLong)]
    [InlineData("good", CurvePattern.Good)]
    public void Read_SyntheticCurve_FindsItsPatternFirst(string name, CurvePattern expected)
    {
        var findings = CurveReader.Read(Curves(name));
        findings.Select(finding => finding.Pattern).ShouldContain(expected, $"{name}: {string.Join(", ", findings)}");
        if (expected is not (CurvePattern.TrainStillRising or CurvePattern.TooLong)) findings[0].Pattern.ShouldBe(expected, string.Join(", ", findings));
    }

    [Fact]
    public void Read_EqualLastValueAndOtherShape_GivesOtherVerdicts()
    {
        var settled = Epochs(30, i => 0.4 + (1.9 * Math.Exp(-i / 3.0)));
        var falling = Epochs(30, i => 2.3 - ((2.3 - settled[^1]) * i / 29.0));
        CurveReader.Read(new(settled, settled))[0].Pattern.ShouldBe(CurvePattern.Good);
        CurveReader.Read(new(falling, falling))[0].Pattern.ShouldBe(CurvePattern.NotFinished);
    }

    [Fact]
    public void Read_Overfitting_AdvisesAugmentationFirst()
    {
        var advice = CurveReader.Read(Curves("overfitting"))[0].Advice;
        advice[0].ShouldContain("augmentation");
        advice[1].ShouldContain("dropout");
        advice[2].ShouldContain("stop");
    }

    [Fact]
    public void Read_TooFewEpochs_SaysNothing() => CurveReader.Read(new([2, 1, 0.5], [2, 1, 0.6])).ShouldBeEmpty();

    [Fact]
    public void Read_NaN_IsDivergence() => CurveReader.Read(new([2, 1, double.NaN], []))[0].Pattern.ShouldBe(CurvePattern.Diverged);

    private static LearningCurves Curves(string name) => name switch
    {
        "underfitting" => new(Epochs(20, i => 1.8 + (0.5 * Math.Exp(-i / 2.0))), Epochs(20, i => 1.85 + (0.5 * Math.Exp(-i / 2.0)))),
        "overfitting" => new(Epochs(20, i => 2.3 * Math.Exp(-i / 4.0)), Epochs(20, i => 2.3 - (1.6 * Math.Exp(-Math.Pow(i - 7, 2) / 30.0)))),
        "large gap" => new(Epochs(20, i => 0.1 + (2.2 * Math.Exp(-i / 2.0))), Epochs(20, i => 0.9 + (1.4 * Math.Exp(-i / 2.0))))
        {
            TrainAccuracy = Epochs(20, i => 0.95 - (0.85 * Math.Exp(-i / 2.0))),
            ValidationAccuracy = Epochs(20, i => 0.70 - (0.6 * Math.Exp(-i / 2.0))),
        },
        "rate too high" => new(Epochs(20, i => i == 0 ? 2.3 : 1.6 + (0.04 * Noise(i))), Epochs(20, i => i == 0 ? 2.2 : 1.65 + (0.05 * Noise(i + 50)))),
        "rate too low" => new(Epochs(20, i => 2.3 - (0.02 * i)), Epochs(20, i => 2.31 - (0.02 * i))),
        "not finished" => new(Epochs(20, i => 2.3 * Math.Exp(-i / 10.0)), Epochs(20, i => 0.1 + (2.2 * Math.Exp(-i / 10.0)))),
        "train still rising" => new(Epochs(20, i => 2.3 * Math.Exp(-i / 10.0)), []) { TrainAccuracy = Epochs(20, i => 0.1 + (0.04 * i)) },
        "dying" => new(Epochs(20, i => i < 8 ? 2.3 - (0.2 * i) : 2.303), []) { GradientNorm = Epochs(20, i => i < 8 ? 1.5 : 1e-5) },
        "oscillation" => new(Epochs(20, i => 1.5 + (0.5 * (i % 2))), Epochs(20, i => 1.6 + (0.5 * (i % 2)))),
        "training rises" => new(Epochs(20, i => 1 + (0.05 * i)), Epochs(20, i => 1 + (0.06 * i))),
        "at chance" => new(Epochs(20, i => 0.7 * Math.Exp(-i / 15.0)), Epochs(20, i => 0.695 + (0.02 * i))),
        "too long" => new(Epochs(60, i => 2.3 * Math.Exp(-i / 2.0)), Epochs(60, i => i < 4 ? 2.3 - (0.5 * i) : 0.8 + (0.02 * (i - 4)))),
        _ => new(Epochs(30, i => 0.2 + (2.1 * Math.Exp(-i / 3.0))), Epochs(30, i => 0.25 + (2.05 * Math.Exp(-i / 3.0)))),
    };

    private static double[] Epochs(int count, Func<int, double> value) => [.. Enumerable.Range(0, count).Select(value)];

    private static double Noise(int i) => Math.Sin(i * 12.9898) * Math.Cos(i * 78.233);
}
