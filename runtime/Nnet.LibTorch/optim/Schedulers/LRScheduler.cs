namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Schedules of the learning rate.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>Changes the learning rates of an optimizer's groups, once for each call of step. The constructor makes the first step, to epoch 0.</summary>
            public abstract class LRScheduler
            {
                /// <summary>How often step was called, the constructor's call included.</summary>
                protected int _step_count;

                internal Optimizer _optimizer = null!;
                internal int _last_epoch = -1;
                internal double[] _base_lrs = [];
                internal double[] _last_lrs = [];
                private readonly bool verbose;

                /// <summary>A schedule of no optimizer of its own.</summary>
                protected LRScheduler()
                {
                }

                /// <summary>A schedule that goes on after an epoch; -1 starts it.</summary>
                protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                {
                    ArgumentNullException.ThrowIfNull(optimizer);
                    (_optimizer, _last_epoch, this.verbose) = (optimizer, last_epoch, verbose);
                    _base_lrs = [.. optimizer.ParamGroups.Select(group => group.InitialLearningRate)];
                    _last_lrs = Rates;
                }

                private protected double[] Rates => [.. _optimizer.ParamGroups.Select(group => group.LearningRate)];

                /// <summary>Goes to the next epoch.</summary>
                public virtual void step() => step(null);

                /// <summary>Goes to an epoch, or to the next.</summary>
                public virtual void step(int? epoch)
                {
                    _step_count++;
                    _last_epoch = epoch ?? _last_epoch + 1;
                    double[] rates = [.. epoch is null ? get_lr() : get_closed_form_lr()];
                    foreach (var (group, rate) in _optimizer.ParamGroups.Zip(rates)) group.LearningRate = rate;
                    if (verbose && !rates.AsSpan().SequenceEqual(_last_lrs))
                        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"epoch {_last_epoch}: learning rate {string.Join(", ", rates)}"));
                    _last_lrs = rates;
                }

                /// <summary>Goes to an epoch, or to the next; most schedules do not look at the value.</summary>
                public virtual void step(double current, int? epoch = null)
                {
                    if (epoch is null) step();
                    else step(epoch);
                }

                /// <summary>The learning rates that the last step has set, one for each group.</summary>
                public IEnumerable<double> get_last_lr() => _last_lrs;

                /// <summary>The learning rates of this epoch, from those of the epoch before.</summary>
                protected virtual IEnumerable<double> get_lr() => Rates;

                /// <summary>The learning rates of this epoch, from those at the start.</summary>
                protected virtual IEnumerable<double> get_closed_form_lr() => get_lr();

                private protected IEnumerable<double> Scaled(double factor) => [.. Rates.Select(rate => rate * factor)];

                private protected IEnumerable<double> FromBase(Func<double, double> rate) => [.. _base_lrs.Select(rate)];
            }
        }
    }
}
