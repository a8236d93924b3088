namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>The learning rate falls to eta_min along half a cosine of T_max epochs, and rises again after (Loshchilov and Hutter, 2016).</summary>
                public class CosineAnnealingLR : LRScheduler
                {
                    private readonly double length;
                    private readonly double least;

                    /// <summary>Sets the options.</summary>
                    public CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1,
                        bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        (length, least) = (T_max, eta_min);
                        step();
                    }

                    protected override IEnumerable<double> get_lr()
                    {
                        if (_last_epoch == 0) return Rates;
                        if (_step_count == 1) return get_closed_form_lr();
                        if ((_last_epoch - 1 - length) % (2 * length) == 0) return [.. Rates.Select((rate, i) => rate + (_base_lrs[i] - least) * (1 - Math.Cos(Math.PI / length)) / 2)];
                        var ratio = (1 + Math.Cos(Math.PI * _last_epoch / length)) / (1 + Math.Cos(Math.PI * (_last_epoch - 1) / length));
                        return [.. Rates.Select(rate => ratio * (rate - least) + least)];
                    }

                    protected override IEnumerable<double> get_closed_form_lr() => FromBase(rate => least + (rate - least) * (1 + Math.Cos(Math.PI * _last_epoch / length)) / 2);
                }
            }
        }
    }
}
