using System.Collections.Immutable;
using Nnet.Tuning.Engine;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning;

/// <summary>What every storage must do; a storage's own test class says how to open it.</summary>
public abstract class StorageContractTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Over = TimeSpan.FromSeconds(-1);
    private static readonly StudyDefinition Study = TestSpaces.Study(TestSpaces.Mixed, 20) with { Lag = 2 };

    /// <summary>A new, empty storage.</summary>
    private protected abstract IStudyStorage Create();

    [Fact]
    public void Trial_ComesBackAsItWasRecorded()
    {
        using var storage = Create();
        var id = storage.Open(Study);
        var parameters = new RandomSampler().Propose(Study, 0, [])!;
        var claim = storage.TryClaim(id, Study, "a", Long)!;
        storage.SetParameters(claim, Study.Space, parameters).ShouldBeTrue();
        storage.Report(claim, 1, 0.5).ShouldBeTrue();
        storage.Report(claim, 2, double.NaN).ShouldBeTrue();
        storage.Report(claim, 2, 0.25).ShouldBeTrue();
        storage.Finish(claim, TrialState.Finished, [0.125], null).ShouldBeTrue();
        var trial = storage.Trials(id).Single();
        trial.State.ShouldBe(TrialState.Finished);
        trial.Parameters.ToArray().ShouldBe(parameters.ToArray());
        trial.Values.ShouldBe([0.125]);
        trial.Intermediate.ShouldBe([new(1, 0.5), new(2, 0.25)]);
    }

    [Fact]
    public void States_StayApart()
    {
        using var storage = Create();
        var id = storage.Open(Study);
        TrialState[] states = [TrialState.Finished, TrialState.Pruned, TrialState.Failed, TrialState.Infeasible];
        foreach (var state in states) storage.Finish(storage.TryClaim(id, Study, "a", Long)!, state, state == TrialState.Finished ? [1] : [], "why").ShouldBeTrue();
        storage.Trials(id).Select(trial => (trial.Number, trial.State, trial.Message)).ShouldBe(states.Select((state, i) => (i, state, (string?)"why")));
    }

    [Fact]
    public void ExpiredLease_IsTakenOverAndTheOldWorkerIsFencedOff()
    {
        using var storage = Create();
        var id = storage.Open(Study);
        var old = storage.TryClaim(id, Study, "dead", Over)!;
        storage.Report(old, 1, 1).ShouldBeTrue();
        var taken = storage.TryClaim(id, Study, "alive", Long)!;
        taken.Number.ShouldBe(old.Number);
        storage.Report(old, 1, 2).ShouldBeFalse();
        storage.Heartbeat(old, Long).ShouldBeFalse();
        storage.Finish(old, TrialState.Finished, [9], null).ShouldBeFalse();
        storage.Trials(id).Single().Intermediate.ShouldBeEmpty();
        storage.Finish(taken, TrialState.Finished, [1], null).ShouldBeTrue();
        storage.Finish(taken, TrialState.Failed, [], null).ShouldBeFalse();
    }

    [Fact]
    public void Claim_WaitsForTheTrialsThatItMayLookAt()
    {
        using var storage = Create();
        var id = storage.Open(Study);
        TrialClaim[] claims = [.. Enumerable.Range(0, 3).Select(_ => storage.TryClaim(id, Study, "a", Long)!)];
        storage.TryClaim(id, Study, "a", Long).ShouldBeNull();
        storage.Finish(claims[1], TrialState.Finished, [1], null);
        storage.TryClaim(id, Study, "a", Long).ShouldBeNull();
        storage.Finish(claims[0], TrialState.Failed, [], "x");
        storage.TryClaim(id, Study, "a", Long)!.Number.ShouldBe(3);
    }

    [Fact]
    public void ManyThreads_TakeEachTrialOnce()
    {
        using var storage = Create();
        var id = storage.Open(Study);
        var taken = new System.Collections.Concurrent.ConcurrentBag<int>();
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, worker =>
        {
            while (storage.TryClaim(id, Study with { Lag = int.MaxValue }, $"w{worker}", Long) is { } claim)
            {
                taken.Add(claim.Number);
                storage.Finish(claim, TrialState.Finished, [1], null);
            }
        });
        taken.Order().ShouldBe(Enumerable.Range(0, 20));
    }

    [Fact]
    public void ChangedStudy_IsRefusedAndSaysWhatChanged()
    {
        using var storage = Create();
        storage.Open(Study).ShouldBe(storage.Open(Study with { Trials = 99 }));
        Should.Throw<StudyChangedException>(() => storage.Open(Study with { Seed = 5 })).Message.ShouldContain("\"seed 1\" where there is now \"seed 5\"");
    }

    [Fact]
    public void Verdicts_ComeBackInThePlansOrder()
    {
        using var storage = Create();
        var id = storage.Open(Study);
        storage.RecordVerdict(id, new(1, "check overfit", false, "92 %", "Raise the rate."));
        storage.RecordVerdict(id, new(0, "check initial_loss", true, "2.31", ""));
        storage.RecordVerdict(id, new(1, "check overfit", true, "100 %", ""));
        storage.Verdicts(id).ShouldBe([new(0, "check initial_loss", true, "2.31", ""), new(1, "check overfit", true, "100 %", "")]);
    }
}
