namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>One cycle: the learning rate rises to max_lr and falls far below its start (Smith and Topin, 2017); the momentum, if asked, the other way.</summary>
                public class OneCycleLR : LRScheduler
                {
                    private readonly int total;
                    private readonly double[] highest;
                    private readonly double[] first;
                    private readonly double[] last;
                    private readonly (double Base, double Max)[]? momenta;
                    private readonly double[] ends;
                    private readonly bool threePhases;
                    private readonly AnnealStrategy strategy;

                    /// <summary>Sets the options, the same for all groups. The length is total_steps, or epochs times steps_per_epoch.</summary>
                    public OneCycleLR(Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3,
                        AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true, double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25,
                        double final_div_factor = 10000, bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : this(optimizer, Each(optimizer, max_lr), total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum, Each(optimizer, base_momentum),
                            Each(optimizer, max_momentum), div_factor, final_div_factor, three_phase, last_epoch, verbose)
                    {
                    }

                    /// <summary>Sets the options, those that are lists with a number for each group. The length is total_steps, or epochs times steps_per_epoch.</summary>
                    public OneCycleLR(Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3,
                        AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true, IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null,
                        double div_factor = 25, double final_div_factor = 10000, bool three_phase = false, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        total = total_steps > 0 ? total_steps : epochs * steps_per_epoch;
                        if (total <= 0 || (total_steps <= 0 && epochs <= 0)) throw new ArgumentException("OneCycleLR needs total_steps, or epochs and steps_per_epoch.", nameof(total_steps));
                        if (pct_start is < 0 or > 1) throw new ArgumentException($"pct_start must lie between 0 and 1, not be {pct_start}.", nameof(pct_start));
                        (highest, strategy, threePhases) = ([.. max_lr], anneal_strategy, three_phase);
                        first = [.. highest.Select(rate => rate / div_factor)];
                        last = [.. first.Select(rate => rate / final_div_factor)];
                        ends = three_phase ? [pct_start * total - 1, 2 * pct_start * total - 2, total - 1] : [pct_start * total - 1, total - 1];
                        if (cycle_momentum)
                        {
                            momenta = [.. (base_momentum ?? Each(optimizer, 0.85)).Zip(max_momentum ?? Each(optimizer, 0.95))];
                            Momenta.Check(optimizer);
                        }
                        _base_lrs = first;
                        if (last_epoch == -1) foreach (var (group, rate) in optimizer.ParamGroups.Zip(first)) group.InitialLearningRate = rate;
                        step();
                    }

                    /// <summary>The curve between two rates.</summary>
                    public enum AnnealStrategy
                    {
                        /// <summary>Half a cosine.</summary>
                        Cos = 0,

                        /// <summary>A straight line.</summary>
                        Linear = 1,
                    }

                    protected override IEnumerable<double> get_lr()
                    {
                        if (_last_epoch > total) throw new InvalidOperationException($"OneCycleLR was made for {total} steps; this is step {_last_epoch}.");
                        var phase = Array.FindIndex(ends, end => _last_epoch <= end);
                        if (phase < 0) phase = ends.Length - 1;
                        var begin = phase == 0 ? 0 : ends[phase - 1];
                        var share = (_last_epoch - begin) / (ends[phase] - begin);
                        var rising = phase == 0;
                        if (momenta is not null)
                        {
                            foreach (var (group, (low, high)) in _optimizer.ParamGroups.Zip(momenta))
                                Momenta.Set(group, rising ? Between(high, low, share) : phase == 1 ? Between(low, high, share) : high);
                        }
                        return [.. Enumerable.Range(0, highest.Length).Select(i =>
                            rising ? Between(first[i], highest[i], share)
                            : !threePhases ? Between(highest[i], last[i], share)
                            : phase == 1 ? Between(highest[i], first[i], share)
                            : Between(first[i], last[i], share))];
                    }

                    private double Between(double start, double end, double share) => strategy == AnnealStrategy.Cos
                        ? end + (start - end) / 2 * (Math.Cos(Math.PI * share) + 1)
                        : (end - start) * share + start;

                    private static double[] Each(Optimizer optimizer, double value) => [.. optimizer.ParamGroups.Select(_ => value)];
                }
            }
        }
    }
}
