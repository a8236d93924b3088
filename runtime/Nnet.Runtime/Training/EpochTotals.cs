namespace Nnet.Training;

/// <summary>Sums of one epoch.</summary>
internal sealed class EpochTotals(int steps)
{
    private readonly double[] losses = new double[steps];
    private double norms;
    private long updates;

    /// <summary>Samples seen.</summary>
    public long Samples { get; private set; }

    /// <summary>The largest gradient norm.</summary>
    public double LargestNorm { get; private set; }

    /// <summary>Updates whose norm was limited.</summary>
    public long Clipped { get; private set; }

    public void AddLoss(int step, double loss, long samples)
    {
        losses[step] += loss * samples;
        Samples += step == 0 ? samples : 0;
    }

    public void AddUpdate(ActiveStep step)
    {
        updates++;
        Clipped += step.Clipped ? 1 : 0;
        if (double.IsFinite(step.GradientNorm))
        {
            norms += step.GradientNorm;
            LargestNorm = Math.Max(LargestNorm, step.GradientNorm);
        }
    }

    /// <summary>The mean loss over samples of a step.</summary>
    public double Loss(int step) => losses[step] / Samples;

    /// <summary>The mean gradient norm over updates.</summary>
    public double MeanNorm => norms / Math.Max(1, updates);

    /// <summary>The share of updates whose norm was limited.</summary>
    public double ClippedShare => (double)Clipped / Math.Max(1, updates);
}
