using Nnet.Training;

namespace Nnet.Schedules;

/// <summary>How long a training is, in optimizer steps.</summary>
/// <param name="TotalSteps">All steps.</param>
/// <param name="StepsPerEpoch">Steps of one pass over the training part.</param>
public readonly record struct TrainingSpan(long TotalSteps, long StepsPerEpoch)
{
    /// <summary>A length in steps, at least 1.</summary>
    public long Steps(TrainingLength length) => Math.Max(1, length.Unit switch
    {
        LengthUnit.Steps => (long)length.Amount,
        LengthUnit.Epochs => (long)Math.Round(length.Amount * StepsPerEpoch),
        _ => (long)Math.Round(length.Amount * TotalSteps),
    });
}
