namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>The learning rate falls to zero in total_iters epochs, as a power of what is left.</summary>
                public class PolynomialLR : LRScheduler
                {
                    private readonly double length;
                    private readonly double power;

                    /// <summary>Sets the options.</summary>
                    public PolynomialLR(Optimizer optimizer, int total_iters = 5, double power = 1, int last_epoch = -1,
                        bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        (length, this.power) = (total_iters, power);
                        step();
                    }

                    protected override IEnumerable<double> get_lr() =>
                        _last_epoch == 0 || _last_epoch > length ? Rates : Scaled(Math.Pow((1 - _last_epoch / length) / (1 - (_last_epoch - 1) / length), power));

                    protected override IEnumerable<double> get_closed_form_lr() => FromBase(rate => rate * Math.Pow(1 - Math.Min(length, _last_epoch) / length, power));
                }
            }
        }
    }
}
