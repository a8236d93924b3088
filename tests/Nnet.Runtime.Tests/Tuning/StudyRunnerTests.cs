using Nnet.Tuning.Engine;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning;

public class StudyRunnerTests
{
    private static readonly SearchSpace Line = new(new FloatParameter("x", 0, 1));

    [Fact]
    public void EachWayToEnd_HasItsOwnState()
    {
        using var storage = new MemoryStorage();
        var trials = new StudyRunner(storage, TestSpaces.Study(Line, 5), new RandomSampler(), new PatiencePruner(1)).Run(new Objective(trial =>
        {
            if (trial.Number == 1) throw new OutOfMemoryException("no room");
            if (trial.Number == 2) throw new TrialInfeasibleException("does not fit");
            if (trial.Number == 3) return double.NaN;
            if (trial.Number == 4) for (var step = 1; step < 10; step++) trial.Report(step, step);
            return 1;
        }));
        trials.Select(trial => trial.State).ShouldBe([TrialState.Finished, TrialState.Failed, TrialState.Infeasible, TrialState.Failed, TrialState.Pruned]);
        trials[1].Message.ShouldBe("There is not enough memory. Make the batch, the network or its input smaller.");
        trials[1].Parameters.ShouldNotBeEmpty();
        trials[4].Intermediate.Length.ShouldBe(3);
    }

    [Fact]
    public void TrialThatKillsItsWorkers_IsRecordedAsFailedAndTheStudyGoesOn()
    {
        using var storage = new MemoryStorage();
        var study = TestSpaces.Study(Line, 3);
        var id = storage.Open(study);
        for (var death = 0; death < 3; death++)
        {
            var claim = storage.TryClaim(id, study, "gone", TimeSpan.FromSeconds(-1))!;
            claim.Number.ShouldBe(0);
            storage.SetParameters(claim, study.Space, new RandomSampler().Propose(study, 0, [])!);
        }

        var trials = new StudyRunner(storage, study, new RandomSampler(), new NoPruner()).Run(new Objective(_ => 1));
        trials.Select(trial => trial.State).ShouldBe([TrialState.Failed, TrialState.Finished, TrialState.Finished]);
        trials[0].Message.ShouldBe("Its worker died 3 times while it ran.");
        trials[0].Parameters.ShouldNotBeEmpty();
    }

    [Fact]
    public void TrialRunAgainAlone_GivesTheSameScoreAndChangesNothing()
    {
        using var storage = new MemoryStorage();
        var runner = new StudyRunner(storage, TestSpaces.Study(Line, 12), new TpeSampler(3), new MedianPruner(2));
        var objective = new Objective(trial =>
        {
            for (var step = 1; step <= 3; step++) trial.Report(step, (double)trial.Parameters["x"] + (trial.Seed % 1000 / step));
            return (double)trial.Parameters["x"] + (trial.Seed % 7);
        });
        var trials = runner.Run(objective, 4);
        foreach (var trial in trials)
        {
            var again = runner.RunAgain(trial, objective);
            (again.State, again.Score).ShouldBe((trial.State, trial.Score));
        }

        trials.Count(trial => trial.State == TrialState.Pruned).ShouldBeGreaterThan(0);
        storage.Trials(0).Length.ShouldBe(12);
    }

    [Fact]
    public void FailureThatConcernsEveryTrial_EndsTheStudyAndLeavesTheTrialFree()
    {
        using var storage = new MemoryStorage();
        var study = TestSpaces.Study(Line, 3);
        Should.Throw<FileNotFoundException>(() => new StudyRunner(storage, study, new RandomSampler(), new NoPruner()) { EndsStudy = failure => failure is FileNotFoundException }
            .Run(new Objective(_ => throw new FileNotFoundException("no data"))));
        storage.Trials(0).ShouldHaveSingleItem().State.ShouldBe(TrialState.Running);
        new StudyRunner(storage, study, new RandomSampler(), new NoPruner()).Run(new Objective(_ => 1)).Select(trial => trial.State).ShouldAllBe(state => state == TrialState.Finished);
    }

    [Fact]
    public void Cancelled_GoesOnWithTheSameTrials()
    {
        var study = TestSpaces.Study(Line, 12);
        using var whole = new MemoryStorage();
        var expected = new StudyRunner(whole, study, new TpeSampler(startup: 3), new NoPruner()).Run(new Objective(trial => (double)trial.Parameters["x"]));
        using var storage = new MemoryStorage();
        using var stop = new CancellationTokenSource();
        new StudyRunner(storage, study, new TpeSampler(startup: 3), new NoPruner()).Run(new Objective(trial =>
        {
            if (trial.Number == 6) stop.Cancel();
            stop.Token.ThrowIfCancellationRequested();
            return (double)trial.Parameters["x"];
        }), 1, stop.Token).Length.ShouldBe(7);
        var resumed = new StudyRunner(storage, study, new TpeSampler(startup: 3), new NoPruner()).Run(new Objective(trial => (double)trial.Parameters["x"]));
        resumed.Select(trial => trial.Score).ShouldBe(expected.Select(trial => trial.Score));
    }

    [Fact]
    public void ParetoFront_KeepsWhatNobodyBeats()
    {
        Trial[] trials = [Point(0, 0.9, 100), Point(1, 0.8, 50), Point(2, 0.7, 60), Point(3, 0.95, 200)];
        ParetoFront.Of(trials, [true, false]).Select(trial => trial.Number).ShouldBe([0, 1, 3]);
        ParetoFront.Hypervolume(trials, [true, false], (0.5, 300)).ShouldBe((0.45 * 100) + (0.4 * 100) + (0.3 * 50), 1e-9);
    }

    private static Trial Point(int number, params double[] values) => new(number, TrialState.Finished, System.Collections.Immutable.ImmutableSortedDictionary<string, object>.Empty, [.. values], []);
}
