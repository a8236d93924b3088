using System.Collections.Immutable;
using Nnet.Randomness;
using Nnet.Tuning.Engine;

namespace Nnet.Benchmarks.Tuning;

/// <summary>Epochs that pruners save on synthetic learning curves: exponential falls to a floor that the parameters decide, some slow ones among the good, with noise.</summary>
internal static class PrunerSavings
{
    private const int Epochs = 27;
    private const int Seeds = 20;

    public static void Run()
    {
        Console.WriteLine($"epochs of trials of at most {Epochs} and the best loss, medians of {Seeds} seeds");
        foreach (var trials in new[] { 60, 120, 240 })
        {
            var (all, best) = Medians(new NoPruner(), trials);
            Console.WriteLine($"{trials} trials: none {all} epochs, best {best:0.0000}");
            foreach (var (name, pruner) in new (string, IPruner)[] { ("median", new MedianPruner()), ("asha", new AshaPruner()), ("hyperband", new HyperbandPruner(Epochs)), ("patience", new PatiencePruner(3)) })
            {
                var (epochs, loss) = Medians(pruner, trials);
                Console.WriteLine($"  {name,-10} {epochs,6} epochs, {all / epochs:0.0} times fewer, best {loss:0.0000}");
            }
        }
    }

    private static (double Epochs, double Best) Medians(IPruner pruner, int trials)
    {
        var runs = Enumerable.Range(0, Seeds).Select(seed => Run(pruner, trials, seed)).ToArray();
        return (runs.Select(run => (double)run.Sum(trial => trial.Intermediate.Length)).Order().ElementAt(Seeds / 2), runs.Select(run => run.Where(trial => trial.State == TrialState.Finished).Min(trial => trial.Score!.Value)).Order().ElementAt(Seeds / 2));
    }

    private static ImmutableArray<Trial> Run(IPruner pruner, int trials, int seed)
    {
        using var storage = new MemoryStorage();
        var study = new StudyDefinition("curves", new SearchSpace(new FloatParameter("floor", 0, 1), new FloatParameter("slowness", 2, 8)), [false], trials, seed);
        return new StudyRunner(storage, study, new RandomSampler(), pruner).Run(new Curve());
    }

    private sealed class Curve : ITrialObjective
    {
        public ImmutableArray<double> Run(ITrialContext trial, CancellationToken cancellation)
        {
            var loss = 0.0;
            for (var epoch = 1; epoch <= Epochs; epoch++)
            {
                loss = (double)trial.Parameters["floor"] + Math.Exp(-epoch / (double)trial.Parameters["slowness"]) + (0.01 * new CounterRandom(trial.Seed, "noise", epoch).NextGaussian());
                trial.Report(epoch, loss);
            }

            return [loss];
        }
    }
}
