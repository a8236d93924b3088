using System.Collections.Immutable;
using Nnet.Tuning;
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
        storage.RecordVerdict(id, 1, new("check overfit", false, "92 %") { Advice = "Raise the rate." });
        storage.RecordVerdict(id, 0, new("check initial_loss", true, "2.31") { Data = "[1]" });
        storage.RecordVerdict(id, 1, new("check overfit", true, "100 %"));
        storage.Verdicts(id).Values.ShouldBe([new("check initial_loss", true, "2.31") { Data = "[1]" }, new("check overfit", true, "100 %")]);
    }

    [Fact]
    public void Attributes_OfStudyAndTrial_ComeBack()
    {
        using var storage = Create();
        var id = storage.Open(Study);
        storage.SetAttribute(id, "plan", "[1]");
        storage.SetAttribute(id, "plan", "[2]");
        storage.Attributes(id).ShouldBe([KeyValuePair.Create("plan", "[2]")]);
        var claim = storage.TryClaim(id, Study, "a", Long)!;
        storage.SetAttribute(claim, "history", """[{"train_loss":"NaN"},{"train_loss":0.5}]""").ShouldBeTrue();
        storage.SetAttribute(claim with { Token = 0 }, "history", "[]").ShouldBeFalse();
        storage.Trials(id).Single().History.Select(epoch => epoch.Single().Value).ShouldBe([double.NaN, 0.5]);
    }

    [Fact]
    public void Release_FreesTheTrialsOfTheNamedWorkersAlone()
    {
        using var storage = Create();
        var id = storage.Open(Study);
        foreach (var worker in new[] { "box:1:0", "box:11:0", "box:1:1" }) storage.TryClaim(id, Study, worker, Long);
        storage.Workers(id).ShouldBe(["box:1:0", "box:11:0", "box:1:1"]);
        storage.Release(id, "box:1:").ShouldBe(2);
        storage.TryClaim(id, Study, "new", Long)!.Number.ShouldBe(0);
        storage.TryClaim(id, Study, "new", Long)!.Number.ShouldBe(2);
    }

    [Fact]
    public void SetAside_MakesRoomForAnotherStudyOfTheName()
    {
        using var storage = Create();
        var old = storage.Open(Study);
        storage.SetAside(Study.Name).ShouldBe("test#1");
        var fresh = storage.Open(Study with { Seed = 9 });
        fresh.ShouldNotBe(old);
        storage.Find("test#1").ShouldBe(old);
        storage.Find(Study.Name).ShouldBe(fresh);
        storage.SetAside(Study.Name).ShouldBe("test#2");
        storage.Find(Study.Name).ShouldBeNull();
    }

    [Fact]
    public void Generations_WaitForTheOneBefore()
    {
        using var storage = Create();
        var study = Study with { Name = "population", Generation = 2 };
        var id = storage.Open(study);
        TrialClaim[] claims = [storage.TryClaim(id, study, "a", Long)!, storage.TryClaim(id, study, "a", Long)!];
        storage.TryClaim(id, study, "a", Long).ShouldBeNull();
        storage.Finish(claims[1], TrialState.Finished, [1], null);
        storage.TryClaim(id, study, "a", Long).ShouldBeNull();
        storage.Finish(claims[0], TrialState.Finished, [1], null);
        storage.TryClaim(id, study, "a", Long)!.Number.ShouldBe(2);
    }
}
