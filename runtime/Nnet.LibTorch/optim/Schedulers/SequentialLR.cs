namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>One schedule after the other: the next begins at each milestone.</summary>
                public class SequentialLR : LRScheduler
                {
                    private readonly LRScheduler[] schedulers;
                    private readonly int[] milestones;

                    /// <summary>Sets the schedules, and the epochs at which the second and the following begin.</summary>
                    public SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones,
                        int last_epoch = -1) : base(optimizer, last_epoch + 1)
                    {
                        (this.schedulers, this.milestones) = ([.. schedulers], [.. milestones]);
                        if (this.schedulers.Any(scheduler => scheduler._optimizer != optimizer)) throw new ArgumentException("All schedules must be of the same optimizer.", nameof(schedulers));
                        if (this.milestones.Length != this.schedulers.Length - 1)
                            throw new ArgumentException($"{this.schedulers.Length} schedules need {this.schedulers.Length - 1} milestones, not {this.milestones.Length}.", nameof(milestones));
                        foreach (var group in optimizer.ParamGroups) group.LearningRate = group.InitialLearningRate;
                        foreach (var scheduler in this.schedulers) scheduler._last_epoch--;
                        this.schedulers[0].step();
                        _last_lrs = this.schedulers[0]._last_lrs;
                    }

                    protected override IEnumerable<double> get_lr()
                    {
                        var current = milestones.Count(milestone => milestone <= _last_epoch);
                        if (current > 0 && milestones[current - 1] == _last_epoch) schedulers[current].step(0);
                        else schedulers[current].step();
                        return Rates;
                    }
                }
            }
        }
    }
}
