namespace Nnet.Tuning.Diagnosing;

/// <summary>Reads the guides' patterns from whole curves, never from the last number alone. Losses are smoothed where they are many; thresholds are shares of a curve's own range.</summary>
public static class CurveReader
{
    private const int Fewest = 4;

    /// <summary>Everything that is found, the most urgent first; empty: there are too few epochs.</summary>
    public static IReadOnlyList<CurveFinding> Read(LearningCurves curves)
    {
        var train = curves.Train;
        if (train.Concat(curves.Validation).Any(value => !double.IsFinite(value))) return [new(CurvePattern.Diverged, "A loss was not finite.")];
        if (train.Count < Fewest) return [];
        var shape = new CurveShape(train);
        var validation = curves.Validation.Count == train.Count ? new CurveShape(curves.Validation) : null;
        CurveFinding?[] found = [Dying(curves, shape), Rising(shape), Oscillating(shape, validation), AtChance(curves, shape, validation), Slow(shape), Stuck(shape), Over(curves, shape, validation), Under(shape, validation), Unfinished(shape, validation), Accuracy(curves), TooLong(validation)];
        var findings = found.OfType<CurveFinding>().OrderBy(finding => finding.Pattern).ToList();
        if (findings.Any(finding => finding.Pattern <= CurvePattern.Oscillation)) findings.RemoveAll(finding => finding.Pattern > CurvePattern.Oscillation);
        if (findings.Count == 0) findings.Add(new(CurvePattern.Good, FormattableString.Invariant($"The losses fell and have settled (training {shape.First:0.###} to {shape.Last:0.###}{(validation is null ? "" : FormattableString.Invariant($", validation {validation.First:0.###} to {validation.Last:0.###}"))}).")));
        return findings;
    }

    private static CurveFinding? Dying(LearningCurves curves, CurveShape train)
    {
        if (train.LateRange > 0.03 * Math.Abs(train.LateMean)) return null;
        if (curves.ChanceLoss is { } chance && Math.Abs(train.LateMean - chance) < 0.03 * chance && (train.First > 1.2 * chance || train.Least < 0.9 * chance))
            return new(CurvePattern.DyingUnits, FormattableString.Invariant($"The training loss jumped and then stays at {train.LateMean:0.###}, that of a network whose result is the same for every sample: its units are always 0 and let no gradient through."));
        if (curves.GradientNorm.Count < Fewest) return null;
        var (largest, last) = (curves.GradientNorm.Max(), curves.GradientNorm[^1]);
        return (last < 1e-3 * largest && train.Last > train.Least + (0.1 * train.Range)) || (last < 1e-6 && train.Fall < 0.5)
            ? new(CurvePattern.DyingUnits, FormattableString.Invariant($"The gradients went from a norm of {largest:0.##e+0} to {last:0.##e+0}, and the training loss stays at {train.Last:0.###}: units that are always 0 let no gradient through."))
            : null;
    }

    private static CurveFinding? Rising(CurveShape train) => train.LateMean > 1.1 * train.Least && train.LateMean > train.EarlyMean && train.Turns < 0.5
        ? new(CurvePattern.TrainingRises, FormattableString.Invariant($"The training loss rose from {train.Least:0.###} to {train.Last:0.###}."))
        : null;

    private static CurveFinding? Oscillating(CurveShape train, CurveShape? validation)
    {
        if (train.Swings(0.1)) return new(CurvePattern.Oscillation, FormattableString.Invariant($"The training loss turns in {train.Turns:0 %} of the epochs and moves by {train.Swing:0.###} each."));
        return validation is not null && train.Turns >= 0.4 && validation.Swings(0.15)
            ? new(CurvePattern.Oscillation, FormattableString.Invariant($"The validation loss turns in {validation.Turns:0 %} of the epochs and moves by {validation.Swing:0.###} each, and the training loss does not fall evenly."))
            : null;
    }

    private static CurveFinding? AtChance(LearningCurves curves, CurveShape train, CurveShape? validation)
    {
        if (validation is null || train.Fall < 0.15) return null;
        var isNever = curves.ChanceLoss is { } chance ? validation.Least > 0.97 * chance && train.Least < 0.95 * chance : validation.Least > 0.97 * validation.First && validation.Last >= 0.99 * validation.First;
        return isNever
            ? new(CurvePattern.AtChance, FormattableString.Invariant($"The training loss falls by {train.Fall:0 %}, the validation loss never below {(curves.ChanceLoss is null ? "its first" : "that of a guess,")} {curves.ChanceLoss ?? validation.First:0.###}: what is learned does not hold for other samples."))
            : null;
    }

    private static CurveFinding? Slow(CurveShape train) => train.Fall is > 0 and < 0.5 && train.LateSlope > 0.5 * train.EarlySlope && train.IsFalling
        ? new(CurvePattern.RateTooLow, FormattableString.Invariant($"The training loss falls slowly and evenly, by {train.Fall:0 %} in {train.Count} epochs."))
        : null;

    private static CurveFinding? Stuck(CurveShape train) => train.Fall < 0.5 && train.Last > 0.1 && !train.IsFalling && train.EarlyShare > 0.9 && train.Turns >= 0.3 && train.Swing > 0.01 * Math.Abs(train.Last)
        ? new(CurvePattern.RateTooHigh, FormattableString.Invariant($"The training loss falls at once and then stays, unsteadily, at {train.LateMean:0.###}."))
        : null;

    private static CurveFinding? Over(LearningCurves curves, CurveShape train, CurveShape? validation)
    {
        if (validation is null) return null;
        if (validation.Last > 1.05 * validation.Least && validation.LeastAt < validation.Count - 2 && train.Last < train.Values[validation.LeastAt] && validation.Least < 0.97 * validation.First)
            return new(CurvePattern.Overfitting, FormattableString.Invariant($"The validation loss was best in epoch {validation.LeastAt + 1} of {validation.Count} ({validation.Least:0.###}) and rose to {validation.Last:0.###}, while the training loss went on falling to {train.Last:0.###}."));
        return curves.TrainAccuracy.Count > 0 && curves.ValidationAccuracy.Count > 0 && curves.TrainAccuracy[^1] - curves.ValidationAccuracy[^1] > 0.1
            ? new(CurvePattern.Overfitting, FormattableString.Invariant($"The training accuracy of {curves.TrainAccuracy[^1]:0.0 %} is far above the validation accuracy of {curves.ValidationAccuracy[^1]:0.0 %}."))
            : null;
    }

    private static CurveFinding? Under(CurveShape train, CurveShape? validation) => train.Fall < 0.5 && !train.IsFalling && train.Swing < 0.05 * Math.Abs(train.LateMean) && train.Last > 0.05 && (validation is null || validation.Last < 1.15 * train.Last)
        ? new(CurvePattern.Underfitting, FormattableString.Invariant($"The training loss has settled at {train.Last:0.###}, only {train.Fall:0 %} below its start{(validation is null ? "" : FormattableString.Invariant($", and the validation loss beside it at {validation.Last:0.###}"))}."))
        : null;

    private static CurveFinding? Unfinished(CurveShape train, CurveShape? validation) => train.IsFalling && (train.Fall >= 0.5 || train.LateSlope <= 0.5 * train.EarlySlope) && (validation is null || (validation.IsFalling && validation.LeastAt >= validation.Count - 2))
        ? new(CurvePattern.NotFinished, FormattableString.Invariant($"{(validation is null ? "The loss still falls" : "Both losses still fall")} at the end: the last fifth of the epochs brought {train.LateShare:0 %} of the fall."))
        : null;

    private static CurveFinding? Accuracy(LearningCurves curves)
    {
        if (curves.TrainAccuracy.Count < Fewest) return null;
        var accuracy = new CurveShape([.. curves.TrainAccuracy.Select(value => -value)]);
        return accuracy.IsFalling && curves.TrainAccuracy[^1] < 0.99
            ? new(CurvePattern.TrainStillRising, FormattableString.Invariant($"The training accuracy still rises at the end, to {curves.TrainAccuracy[^1]:0.0 %}."))
            : null;
    }

    private static CurveFinding? TooLong(CurveShape? validation) => validation is { Count: >= 20 } && validation.LeastAt < validation.Count / 10 && validation.Least < 0.97 * validation.First
        ? new(CurvePattern.TooLong, $"The best epoch was {validation.LeastAt + 1} of {validation.Count}.")
        : null;
}
