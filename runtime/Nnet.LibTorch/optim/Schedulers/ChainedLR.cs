namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Several schedules at once: their factors multiply.</summary>
                public class ChainedLR : LRScheduler
                {
                    private readonly LRScheduler[] schedulers;

                    /// <summary>Sets the schedules, all of the same optimizer.</summary>
                    public ChainedLR(IEnumerable<LRScheduler> schedulers)
                    {
                        this.schedulers = [.. schedulers];
                        if (this.schedulers.Length == 0) throw new ArgumentException("ChainedLR needs one schedule or more.", nameof(schedulers));
                        _optimizer = this.schedulers[0]._optimizer;
                        if (this.schedulers.Any(scheduler => scheduler._optimizer != _optimizer)) throw new ArgumentException("All schedules must be of the same optimizer.", nameof(schedulers));
                        _base_lrs = this.schedulers[0]._base_lrs;
                        _last_lrs = Rates;
                    }

                    public override void step()
                    {
                        foreach (var scheduler in schedulers) scheduler.step();
                        _last_lrs = Rates;
                    }
                }
            }
        }
    }
}
