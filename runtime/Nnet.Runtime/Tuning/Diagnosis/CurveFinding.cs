namespace Nnet.Tuning.Diagnosing;

/// <summary>A pattern that was found.</summary>
/// <param name="Pattern">Which.</param>
/// <param name="Fact">The numbers behind it, a sentence.</param>
public sealed record CurveFinding(CurvePattern Pattern, string Fact)
{
    /// <summary>What to do, the first thing first.</summary>
    public IReadOnlyList<string> Advice => Pattern switch
    {
        CurvePattern.Diverged => ["lower the learning rate tenfold", "write \"clip norm 1.0\"", "look for values that are not finite in the data"],
        CurvePattern.DyingUnits => ["lower the learning rate", "take LeakyReLU or GELU instead of ReLU", "begin with a warmup"],
        CurvePattern.TrainingRises => ["lower the learning rate", "write \"clip norm 1.0\"", "look for a mistake in the loss: training must lower it"],
        CurvePattern.Oscillation => ["lower the learning rate by 3 to 10", "take a larger batch", "let the rate decay"],
        CurvePattern.AtChance => ["look at the labels: do they belong to their inputs?", "look whether both parts are prepared the same way", "compare with shuffled labels: if the curves are the same, nothing is learned"],
        CurvePattern.RateTooHigh => ["lower the learning rate by 3 to 10", "let the rate decay", "begin with a warmup"],
        CurvePattern.RateTooLow => ["raise the learning rate by 3 to 10", "train longer", "look at the scaling of the data and at the initialization"],
        CurvePattern.Overfitting => ["more or stronger augmentation", "more dropout or weight decay", "an earlier stop", "a smaller model", "more data"],
        CurvePattern.Underfitting => ["a larger model", "a higher learning rate", "less regularization", "other inputs, if a larger model changes nothing"],
        CurvePattern.NotFinished => ["train longer before anything else is changed", "let the rate decay later"],
        CurvePattern.TrainStillRising => ["train longer", "adjust the schedule so that the rate does not end too early"],
        CurvePattern.TooLong => ["far fewer epochs would do", "regularize more if the validation loss should go on falling"],
        _ => ["go on to finer steps, or keep it"],
    };

    /// <summary>Fact and advice in one paragraph.</summary>
    public string AdviceText => Pattern == CurvePattern.Good ? "Go on to finer steps, or keep it." : $"In this order: {string.Join("; ", Advice)}.";
}
