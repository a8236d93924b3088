namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>The learning rate times a factor for the first total_iters epochs.</summary>
                public class ConstantLR : LRScheduler
                {
                    private readonly double factor;
                    private readonly int length;

                    /// <summary>Sets the options.</summary>
                    public ConstantLR(Optimizer optimizer, double factor = 1.0 / 3.0, int total_iters = 5, int last_epoch = -1,
                        bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        (this.factor, length) = (factor, total_iters);
                        step();
                    }

                    protected override IEnumerable<double> get_lr() => _last_epoch == 0 ? Scaled(factor) : _last_epoch == length ? Scaled(1 / factor) : Rates;

                    protected override IEnumerable<double> get_closed_form_lr() => FromBase(rate => rate * (_last_epoch >= length ? 1 : factor));
                }
            }
        }
    }
}
