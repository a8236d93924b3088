namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>The learning rate goes up and down between two bounds (Smith, 2015); the momentum, if asked, the other way.</summary>
                public class CyclicLR : LRScheduler
                {
                    private readonly double[] highest;
                    private readonly double length;
                    private readonly double ratio;
                    private readonly Func<double, double> scale;
                    private readonly ScaleMode scaleMode;
                    private readonly (double Base, double Max)[]? momenta;

                    /// <summary>Sets the options, the same for all groups.</summary>
                    public CyclicLR(Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000, int step_size_down = -1, Mode mode = Mode.Triangular,
                        double gamma = 1,
                        Func<double, double>? scale_fn = null, ScaleMode scale_mode = ScaleMode.Cycle, bool cycle_momentum = true, double base_momentum = 0.8, double max_momentum = 0.9,
                        int last_epoch = -1, bool verbose = false)
                        : this(optimizer, Each(optimizer, base_lr), Each(optimizer, max_lr), step_size_up, step_size_down, mode, gamma, scale_fn, scale_mode, cycle_momentum,
                            Each(optimizer, base_momentum), Each(optimizer, max_momentum), last_epoch, verbose)
                    {
                    }

                    /// <summary>Sets the options, those that are lists with a number for each group.</summary>
                    public CyclicLR(Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr, int step_size_up = 2000, int step_size_down = -1,
                        Mode mode = Mode.Triangular,
                        double gamma = 1, Func<double, double>? scale_fn = null, ScaleMode scale_mode = ScaleMode.Cycle, bool cycle_momentum = true, IEnumerable<double>? base_momentum = null,
                        IEnumerable<double>? max_momentum = null, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        var down = step_size_down < 0 ? step_size_up : step_size_down;
                        (length, ratio, _base_lrs, highest) = (step_size_up + down, (double)step_size_up / (step_size_up + down), [.. base_lr], [.. max_lr]);
                        scaleMode = scale_fn is null && mode == Mode.ExpRange ? ScaleMode.Iterations : scale_fn is null ? ScaleMode.Cycle : scale_mode;
                        scale = scale_fn ?? (mode switch
                        {
                            Mode.Triangular2 => cycle => 1 / Math.Pow(2, cycle - 1),
                            Mode.ExpRange => iteration => Math.Pow(gamma, iteration),
                            _ => _ => 1,
                        });
                        if (cycle_momentum)
                        {
                            momenta = [.. (base_momentum ?? Each(optimizer, 0.8)).Zip(max_momentum ?? Each(optimizer, 0.9))];
                            Momenta.Check(optimizer);
                        }
                        if (last_epoch == -1) foreach (var (group, rate) in optimizer.ParamGroups.Zip(_base_lrs)) group.LearningRate = rate;
                        step();
                    }

                    /// <summary>How the upper bound changes from cycle to cycle.</summary>
                    public enum Mode
                    {
                        /// <summary>Not at all.</summary>
                        Triangular = 0,

                        /// <summary>It halves.</summary>
                        Triangular2 = 1,

                        /// <summary>It falls by gamma each step.</summary>
                        ExpRange = 2,
                    }

                    /// <summary>What the scale is a function of.</summary>
                    public enum ScaleMode
                    {
                        /// <summary>The number of the cycle.</summary>
                        Cycle = 0,

                        /// <summary>The number of the step.</summary>
                        Iterations = 1,
                    }

                    protected override IEnumerable<double> get_lr()
                    {
                        var cycle = Math.Floor(1 + _last_epoch / length);
                        var place = 1 + _last_epoch / length - cycle;
                        var height = (place <= ratio ? place / ratio : (place - 1) / (ratio - 1)) * scale(scaleMode == ScaleMode.Cycle ? cycle : _last_epoch);
                        if (momenta is not null) foreach (var (group, momentum) in _optimizer.ParamGroups.Zip(momenta)) Momenta.Set(group, momentum.Max - (momentum.Max - momentum.Base) * height);
                        return [.. _base_lrs.Zip(highest, (low, high) => low + (high - low) * height)];
                    }

                    private static double[] Each(Optimizer optimizer, double value) => [.. optimizer.ParamGroups.Select(_ => value)];
                }
            }
        }
    }
}
