namespace Nnet.Training;

/// <summary>How a training ended.</summary>
public enum TrainingStatus
{
    /// <summary>It ran its epochs, or stopped early as its recipe says.</summary>
    Finished,

    /// <summary>A user or a callback ended it; it can be resumed.</summary>
    Interrupted,

    /// <summary>A value became NaN or infinite.</summary>
    Diverged,
}

/// <summary>What a training came to.</summary>
public sealed record TrainingResult
{
    /// <summary>How it ended.</summary>
    public required TrainingStatus Status { get; init; }

    /// <summary>One sentence for the user on why it ended.</summary>
    public required string Reason { get; init; }

    /// <summary>The run folder; null where nothing was written.</summary>
    public string? Folder { get; init; }

    /// <summary>Epochs done.</summary>
    public required int Epochs { get; init; }

    /// <summary>The best epoch, from 1; 0: none.</summary>
    public required int BestEpoch { get; init; }

    /// <summary>The monitored value and its best.</summary>
    public required (string Name, double Value) Best { get; init; }

    /// <summary>What each epoch measured.</summary>
    public required IReadOnlyList<IReadOnlyList<(string Name, double Value)>> History { get; init; }

    /// <summary>The test part's values with the best weights; empty: there is none, or it was not asked for.</summary>
    public IReadOnlyList<(string Name, double Value)> Test { get; init; } = [];

    /// <summary>A hash of the final weights, the same for the same seed on the same machine.</summary>
    public required string WeightsFingerprint { get; init; }

    /// <summary>A hash of the order in which samples were seen.</summary>
    public required string OrderFingerprint { get; init; }

    /// <summary>The trainings of each fold or member, in order; empty: this was one training.</summary>
    public IReadOnlyList<TrainingResult> Members { get; init; } = [];

    /// <summary>Means and deviations over <see cref="Members"/>.</summary>
    public IReadOnlyList<Members.MemberStatistic> Summary { get; init; } = [];

    /// <summary>What was odd, in order.</summary>
    public IReadOnlyList<Callbacks.Anomaly> Anomalies { get; init; } = [];
}
