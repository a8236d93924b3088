using Nnet.Tuning.Engine;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning;

public sealed class SqliteStorageTests : StorageContractTests, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nnet-study").FullName;

    private protected override IStudyStorage Create() => SqlStorage.OpenFile(Path.Combine(folder, "studies.db"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void FileThatIsClosedAndOpened_GoesOnWithTheSameTrials()
    {
        var study = TestSpaces.Study(TestSpaces.Mixed, 12);
        var objective = new Objective(trial => (double)trial.Parameters["optimizer.lr"]);
        using var memory = new MemoryStorage();
        var expected = new StudyRunner(memory, study, new TpeSampler(3), new NoPruner()).Run(objective);
        using (var storage = Create())
        {
            using var stop = new CancellationTokenSource();
            new StudyRunner(storage, study, new TpeSampler(3), new NoPruner()) { TrialEnded = trial => { if (trial.Number == 5) stop.Cancel(); } }.Run(objective, 1, stop.Token);
        }

        using var again = Create();
        new StudyRunner(again, study, new TpeSampler(3), new NoPruner()).Run(objective, 4).Select(trial => (trial.Number, trial.Score)).ShouldBe(expected.Select(trial => (trial.Number, trial.Score)));
    }

    [Fact]
    public void Study_OfManyTrials_CostsLessThan20MillisecondsEach()
    {
        using var storage = Create();
        var study = TestSpaces.Study(TestSpaces.Mixed, 100);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        new StudyRunner(storage, study, new TpeSampler(), new MedianPruner()).Run(new Objective(trial =>
        {
            for (var epoch = 1; epoch <= 5; epoch++) trial.Report(epoch, 0.5);
            return 0.5;
        }));
        (clock.Elapsed.TotalMilliseconds / 100).ShouldBeLessThan(20);
    }
}
