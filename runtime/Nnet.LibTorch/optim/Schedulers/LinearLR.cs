namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>The learning rate times a factor that goes straight from start_factor to end_factor in total_iters epochs.</summary>
                public class LinearLR : LRScheduler
                {
                    private readonly double start;
                    private readonly double end;
                    private readonly int length;

                    /// <summary>Sets the options.</summary>
                    public LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3.0, double end_factor = 1, int total_iters = 5, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        (start, end, length) = (start_factor, end_factor, total_iters);
                        step();
                    }

                    protected override IEnumerable<double> get_lr() =>
                        _last_epoch == 0 ? Scaled(start)
                        : _last_epoch > length ? Rates
                        : Scaled(1 + (end - start) / (length * start + (_last_epoch - 1) * (end - start)));

                    protected override IEnumerable<double> get_closed_form_lr() => FromBase(rate => rate * (start + (end - start) * Math.Min(length, _last_epoch) / length));
                }
            }
        }
    }
}
