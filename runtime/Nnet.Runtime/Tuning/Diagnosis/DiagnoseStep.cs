using Nnet.Training;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Diagnosing;

/// <summary><c>diagnose</c>: reads the curves of the best trial.</summary>
internal static class DiagnoseStep
{
    private const string Step = "diagnose";

    /// <summary>The verdict; it fails where going on would be in vain.</summary>
    public static StepVerdict Of(Trial? best, RecipeDefinition recipe)
    {
        if (best is null) return new(Step, false, "There is no finished trial to read.") { Advice = "Put a search before it." };
        var findings = CurveReader.Read(LearningCurves.Of(best.History) with { ChanceLoss = Chance(recipe) });
        if (findings.Count == 0) return new(Step, true, $"The best trial has {best.History.Count} epochs, too few to read a shape from.") { Advice = "Give the last search at least 4 epochs." };
        var isVain = findings[0].Pattern is CurvePattern.Diverged or CurvePattern.AtChance or CurvePattern.DyingUnits;
        return new(Step, !isVain, string.Join(" ", findings.Take(2).Select(finding => $"{Name(finding.Pattern)}: {finding.Fact}"))) { Advice = findings[0].AdviceText };
    }

    /// <summary>The loss of a guess, where it follows from the number of classes alone.</summary>
    public static double? Chance(RecipeDefinition recipe) => recipe.InitialLoss switch
    {
        { Kind: InitialLossKind.CrossEntropy, Classes: { } classes } loss => loss.Scale * Math.Log(classes),
        { Kind: InitialLossKind.BinaryCrossEntropy } loss => loss.Scale * Math.Log(2),
        _ => null,
    };

    /// <summary>The pattern in the guides' words.</summary>
    public static string Name(CurvePattern pattern) => pattern switch
    {
        CurvePattern.Diverged => "Diverged",
        CurvePattern.DyingUnits => "Dying ReLU",
        CurvePattern.TrainingRises => "Training loss rises",
        CurvePattern.Oscillation => "Oscillation",
        CurvePattern.AtChance => "At chance",
        CurvePattern.RateTooHigh => "Learning rate too high",
        CurvePattern.RateTooLow => "Learning rate too low",
        CurvePattern.Overfitting => "Overfitting",
        CurvePattern.Underfitting => "Underfitting",
        CurvePattern.NotFinished => "Not finished",
        CurvePattern.TrainStillRising => "Training accuracy still rises",
        CurvePattern.TooLong => "Far more epochs than needed",
        _ => "Good",
    };
}
