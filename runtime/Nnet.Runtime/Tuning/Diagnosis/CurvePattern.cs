namespace Nnet.Tuning.Diagnosing;

/// <summary>What the curves of a training look like; the order is that of urgency.</summary>
public enum CurvePattern
{
    /// <summary>A loss became NaN or infinite.</summary>
    Diverged,

    /// <summary>The gradients vanished and the loss stays where it is, above its best.</summary>
    DyingUnits,

    /// <summary>The training loss rises: a rate far too high, or a mistake.</summary>
    TrainingRises,

    /// <summary>The training loss goes up and down instead of falling.</summary>
    Oscillation,

    /// <summary>Only the training loss falls, from the first epoch on: nothing is learned that holds for other samples.</summary>
    AtChance,

    /// <summary>The loss falls at once and then stays high.</summary>
    RateTooHigh,

    /// <summary>The loss falls slowly and evenly.</summary>
    RateTooLow,

    /// <summary>The validation loss rises while the training loss falls.</summary>
    Overfitting,

    /// <summary>Both losses have settled and are high.</summary>
    Underfitting,

    /// <summary>Both losses still fall at the end.</summary>
    NotFinished,

    /// <summary>The training accuracy still rises at the end.</summary>
    TrainStillRising,

    /// <summary>The best epoch came in the first tenth.</summary>
    TooLong,

    /// <summary>Both losses fell and settled together.</summary>
    Good,
}
