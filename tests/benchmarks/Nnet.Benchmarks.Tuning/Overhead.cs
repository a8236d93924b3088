using System.Diagnostics;
using Nnet.Tuning.Engine;

namespace Nnet.Benchmarks.Tuning;

/// <summary>What the study itself costs per trial with a SQLite file: claim, proposal, five reports, curves, end.</summary>
internal static class Overhead
{
    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("nnet-overhead");
        try
        {
            foreach (var trials in new[] { 100, 500 })
            {
                using var storage = SqlStorage.OpenFile(Path.Combine(folder.FullName, $"{trials}.db"));
                var study = new StudyDefinition("overhead", TestFunction.All[1].Space, [false], trials, 1);
                var clock = Stopwatch.StartNew();
                new StudyRunner(storage, study, new TpeSampler(), new MedianPruner()).Run(new Reporting());
                Console.WriteLine($"SQLite, {trials} trials with tpe and the median pruner: {clock.Elapsed.TotalMilliseconds / trials:0.0} ms per trial");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class Reporting : ITrialObjective
    {
        private static readonly string Curves = $"[{string.Join(',', Enumerable.Repeat("""{"train_loss":0.5,"val_loss":0.5,"val_accuracy":0.9,"lr":0.001}""", 5))}]";

        public System.Collections.Immutable.ImmutableArray<double> Run(ITrialContext trial, CancellationToken cancellation)
        {
            var value = TestFunction.All[1].Value(trial.Parameters);
            for (var epoch = 1; epoch <= 5; epoch++) trial.Report(epoch, value);
            trial.SetAttribute("history", Curves);
            return [value];
        }
    }
}
