using System.Diagnostics;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Worker;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning;

public sealed class PostgresFailureTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const int Trials = 200;

    [PostgresFact]
    public void EightWorkers_ThreeKilledAndTheDatabaseRestarted_LoseAndDoubleNoTrial()
    {
        using var storage = SqlStorage.OpenAt(server.Connection);
        var study = storage.Open(SlowStudy.Of(Trials));
        var workers = Enumerable.Range(0, 8).Select(_ => Start(server.Connection)).ToList();
        try
        {
            var random = new Random(7);
            foreach (var done in new[] { 15, 40, 65 })
            {
                Await(() => Ended(storage, study) >= done);
                Thread.Sleep(random.Next(200));
                var victim = workers[random.Next(workers.Count)];
                victim.Kill();
                workers.Remove(victim);
            }

            Await(() => Ended(storage, study) >= 90);
            server.Stop();
            Thread.Sleep(500);
            server.Start();
            foreach (var worker in workers)
            {
                worker.WaitForExit(TimeSpan.FromMinutes(1)).ShouldBeTrue("a worker is stuck");
                worker.ExitCode.ShouldBe(0);
            }
        }
        finally
        {
            foreach (var worker in workers.Where(worker => !worker.HasExited)) worker.Kill();
        }

        var trials = storage.Trials(study);
        trials.Select(trial => trial.Number).ShouldBe(Enumerable.Range(0, Trials));
        trials.ShouldAllBe(trial => trial.State == TrialState.Finished || trial.State == TrialState.Pruned);
        trials.Select(Line).ShouldBe(Alone().Select(Line));
    }

    /// <summary>The same study by one worker in memory.</summary>
    private static IEnumerable<Trial> Alone()
    {
        using var storage = new MemoryStorage();
        return new StudyRunner(storage, SlowStudy.Of(Trials), new TpeSampler(), new MedianPruner()).Run(new SlowObjective(TimeSpan.Zero));
    }

    private static string Line(Trial trial) => FormattableString.Invariant($"{trial.Number} {trial.State} {trial.Real("x"):R} {trial.Text("kind")} {string.Join(' ', trial.Values)} {string.Join(' ', trial.Intermediate)}");

    private static int Ended(SqlStorage storage, long study) => storage.Trials(study).Count(trial => trial.State.IsFinal());

    private static void Await(Func<bool> condition) => SpinWait.SpinUntil(
        () =>
        {
            Thread.Sleep(20);
            return condition();
        },
        TimeSpan.FromMinutes(1)).ShouldBeTrue("nothing happens any more");

    private static Process Start(string connection) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Nnet.Tuning.Worker.dll"), connection, $"{Trials}", "2"]))!;
}
