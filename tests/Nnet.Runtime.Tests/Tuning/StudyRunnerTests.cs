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
        trials[1].Message.ShouldBe("OutOfMemoryException: no room");
        trials[1].Parameters.ShouldNotBeEmpty();
        trials[4].Intermediate.Length.ShouldBe(3);
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
