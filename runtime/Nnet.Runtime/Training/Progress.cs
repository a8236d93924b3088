using Nnet.Callbacks;

namespace Nnet.Training;

/// <summary>Where a training stands.</summary>
internal sealed class Progress
{
    /// <summary>Epochs done.</summary>
    public int Epoch { get; set; }

    /// <summary>Batches done of the epoch after these.</summary>
    public int Batch { get; set; }

    /// <summary>The sums over those batches, <see cref="EpochTotals.State"/>; empty: there are none.</summary>
    public double[] Totals { get; set; } = [];

    /// <summary>Updates done.</summary>
    public long Step { get; set; }

    /// <summary>The best epoch, from 1; 0: none yet.</summary>
    public int BestEpoch { get; set; }

    /// <summary>The best value of the monitored name.</summary>
    public double BestValue { get; set; } = double.NaN;

    /// <summary>Why it ended before its last epoch; null: it did not.</summary>
    public string? StopReason { get; set; }

    /// <summary>Chain over the samples seen.</summary>
    public ulong Order { get; set; }

    /// <summary>Measured values of each epoch.</summary>
    public List<IReadOnlyList<(string Name, double Value)>> History { get; } = [];

    /// <summary>What was odd.</summary>
    public List<Anomaly> Anomalies { get; } = [];
}
