namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>The learning rate times a factor when a value has not become better for some epochs.</summary>
                public class ReduceLROnPlateau : LRScheduler
                {
                    private readonly bool smaller;
                    private readonly bool relative;
                    private readonly double factor;
                    private readonly int patience;
                    private readonly double threshold;
                    private readonly int cooldown;
                    private readonly double[] least;
                    private readonly double eps;
                    private double best;
                    private int badEpochs;
                    private int coolingEpochs;

                    /// <summary>Sets the options: mode is min or max, threshold_mode rel or abs; min_lr has one number, or one for each group.</summary>
                    public ReduceLROnPlateau(Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4,
                        string threshold_mode = "rel",
                        int cooldown = 0, IList<double>? min_lr = null, double eps = 1e-8, bool verbose = false) : base(optimizer, -1, verbose)
                    {
                        if (factor >= 1) throw new ArgumentException($"factor must be less than one, not {factor}.", nameof(factor));
                        if (mode is not ("min" or "max")) throw new ArgumentException($"mode must be min or max, not {mode}.", nameof(mode));
                        if (threshold_mode is not ("rel" or "abs")) throw new ArgumentException($"threshold_mode must be rel or abs, not {threshold_mode}.", nameof(threshold_mode));
                        (smaller, relative, this.factor, this.patience, this.threshold, this.cooldown, this.eps) = (mode == "min", threshold_mode == "rel", factor, patience, threshold, cooldown, eps);
                        var groups = optimizer.ParamGroups.Count();
                        least = min_lr switch
                        {
                            null or { Count: 0 } => new double[groups],
                            { Count: 1 } => [.. Enumerable.Repeat(min_lr[0], groups)],
                            _ when min_lr.Count == groups => [.. min_lr],
                            _ => throw new ArgumentException($"min_lr needs one number or {groups}, not {min_lr.Count}.", nameof(min_lr)),
                        };
                        best = smaller ? double.PositiveInfinity : double.NegativeInfinity;
                    }

                    /// <summary>Tells the schedule the value of an epoch.</summary>
                    public override void step(double current, int? epoch = null)
                    {
                        _last_epoch = epoch ?? _last_epoch + 1;
                        if (IsBetter(current)) (best, badEpochs) = (current, 0);
                        else badEpochs++;
                        if (coolingEpochs > 0) (coolingEpochs, badEpochs) = (coolingEpochs - 1, 0);
                        if (badEpochs > patience)
                        {
                            Reduce();
                            (coolingEpochs, badEpochs) = (cooldown, 0);
                        }
                        _last_lrs = Rates;
                    }

                    public override void step() => throw new InvalidOperationException("ReduceLROnPlateau needs a value: step(double).");

                    public override void step(int? epoch) => step();

                    private bool IsBetter(double current) => (smaller, relative) switch
                    {
                        (true, true) => current < best * (1 - threshold),
                        (true, false) => current < best - threshold,
                        (false, true) => current > best * (1 + threshold),
                        _ => current > best + threshold,
                    };

                    private void Reduce()
                    {
                        foreach (var (group, floor) in _optimizer.ParamGroups.Zip(least))
                        {
                            var reduced = Math.Max(group.LearningRate * factor, floor);
                            if (group.LearningRate - reduced > eps) group.LearningRate = reduced;
                        }
                    }
                }
            }
        }
    }
}
