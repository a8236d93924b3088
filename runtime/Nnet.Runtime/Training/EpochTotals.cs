namespace Nnet.Training;

/// <summary>Sums of one epoch.</summary>
internal sealed class EpochTotals
{
    private readonly double[] losses;
    private double norms;
    private long updates;

    /// <summary>Sums of an epoch that begins, or goes on after some of its batches.</summary>
    /// <param name="steps">The steps of the recipe.</param>
    /// <param name="state">The <see cref="State"/> after those batches; empty: there are none.</param>
    public EpochTotals(int steps, IReadOnlyList<double> state)
    {
        losses = new double[steps];
        if (state.Count == 5 + steps)
        {
            (Samples, LargestNorm, Clipped, norms, updates) = ((long)state[0], state[1], (long)state[2], state[3], (long)state[4]);
            losses = [.. state.Skip(5)];
        }
    }

    /// <summary>All sums, the losses last.</summary>
    public double[] State => [Samples, LargestNorm, Clipped, norms, updates, .. losses];

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
