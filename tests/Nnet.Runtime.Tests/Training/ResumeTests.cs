using System.Security.Cryptography;
using Nnet.Callbacks;
using Nnet.Checkpoints;
using Nnet.Hyperparameters;
using Nnet.Training;
using Shouldly;

namespace Nnet.Runtime.Tests.Training;

/// <summary>Runs that end before their time and go on: with the same weights, the same metrics file, the same record as one that was never interrupted.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nnet-resume").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(19, 1)]
    [InlineData(20, 1)]
    [InlineData(45, 1)]
    [InlineData(3, 3)]
    [InlineData(14, 3)]
    [InlineData(6, 3)]
    public void Run_InterruptedAndResumed_EqualsUninterrupted(int step, int accumulate)
    {
        var recipe = new DigitsRecipe { Change = definition => definition with { Accumulate = accumulate, EmaDecay = 0.9, CheckpointEvery = 2 } };
        var whole = Train(recipe, "whole");
        var interrupted = Interrupt(recipe, step);
        interrupted.Status.ShouldBe(TrainingStatus.Interrupted);
        interrupted.Reason.ShouldStartWith($"saved after step {step}, in epoch ");
        interrupted.Reason.ShouldEndWith("go on with: nnet train digits --resume");
        var resumed = Train(recipe, "interrupted", options => options with { Resume = true });
        resumed.Folder.ShouldBe(interrupted.Folder);
        ShouldEqual(resumed, whole);
    }

    [Fact]
    public void Run_Interrupted_LosesNoStep()
    {
        Interrupt(new DigitsRecipe(), 33);
        var steps = new Steps();
        Train(new DigitsRecipe(), "interrupted", options => options with { Resume = true, Callbacks = [steps] });
        steps.First.ShouldBe(34);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-100)]
    public void Run_NewestStateTorn_GoesOnFromTheOneBeforeAndReportsIt(int length)
    {
        var whole = Train(new DigitsRecipe(), "whole");
        var interrupted = Interrupt(new DigitsRecipe(), 45);
        Tear(interrupted, "state.safetensors", length);
        var steps = new Steps();
        var resumed = Train(new DigitsRecipe(), "interrupted", options => options with { Resume = true, Callbacks = [steps] });
        steps.First.ShouldBe(41);
        resumed.Anomalies.ShouldHaveSingleItem().Message.ShouldSatisfyAllConditions(
            message => message.ShouldContain("state.safetensors\" is"),
            message => message.ShouldContain("torn"),
            message => message.ShouldEndWith("The one before it is used."));
        ShouldEqual(resumed, whole);
    }

    [Fact]
    public void Run_BothStatesTorn_BeginsAgainAndReportsIt()
    {
        var whole = Train(new DigitsRecipe(), "whole");
        var interrupted = Interrupt(new DigitsRecipe(), 45);
        Tear(interrupted, "state.safetensors", 100);
        Tear(interrupted, "state.previous.safetensors", 100);
        var resumed = Train(new DigitsRecipe(), "interrupted", options => options with { Resume = true });
        resumed.Anomalies.Count.ShouldBe(2);
        ShouldEqual(resumed, whole);
    }

    [Fact]
    public void Run_BestWeightsTorn_TestsTheLastAndReportsIt()
    {
        var interrupted = Interrupt(new DigitsRecipe { Change = definition => definition with { KeepBest = "train.lr" } }, 45);
        Tear(interrupted, "best.safetensors", 100);
        var resumed = Train(new DigitsRecipe { Change = definition => definition with { KeepBest = "train.lr" } }, "interrupted", options => options with { Resume = true });
        resumed.Status.ShouldBe(TrainingStatus.Finished);
        resumed.Anomalies.ShouldHaveSingleItem().Message.ShouldEndWith("The weights of the last epoch are used.");
    }

    [Fact]
    public void Run_ResumedWithOtherSettings_SaysWhatDiffersAndHowItWasBegun()
    {
        Interrupt(new DigitsRecipe(), 5);
        var message = Should.Throw<CheckpointException>(() => Train(new DigitsRecipe(), "interrupted", options => options with { Resume = true }, values => values.With("network.width", "32"))).Message;
        message.ShouldContain("network.width was 16 and is now 32. It was begun with \"nnet train digits\"");
        Should.Throw<CheckpointException>(() => Train(new DigitsRecipe(), "interrupted", options => options with { Resume = true, Epochs = 9 })).Message.ShouldContain("3 epochs and now 9");
        Should.Throw<CheckpointException>(() => Train(new DigitsRecipe(), "interrupted", options => options with { Resume = true, Program = [("digits.nnet", "// other")] })).Message
            .ShouldContain("\"digits.nnet\" has changed");
    }

    [Fact]
    public void Run_ResumedWhileItStillGoesOn_IsRefused()
    {
        var second = new Resumes(() => Train(new DigitsRecipe(), "whole", options => options with { Resume = true }));
        Train(new DigitsRecipe(), "whole", options => options with { Callbacks = [second] });
        second.Refusal.ShouldNotBeNull().Message.ShouldContain("still goes on in another process");
    }

    private static void Tear(TrainingResult run, string file, int length)
    {
        using var stream = new FileStream(Path.Combine(run.Folder!, "checkpoints", file), FileMode.Open);
        stream.SetLength(length < 0 ? stream.Length + length : length);
    }

    private static void ShouldEqual(TrainingResult resumed, TrainingResult whole)
    {
        resumed.WeightsFingerprint.ShouldBe(whole.WeightsFingerprint);
        resumed.OrderFingerprint.ShouldBe(whole.OrderFingerprint);
        resumed.Test.ShouldBe(whole.Test);
        resumed.BestEpoch.ShouldBe(whole.BestEpoch);
        File.ReadAllText(Path.Combine(resumed.Folder!, "metrics.jsonl")).ShouldBe(File.ReadAllText(Path.Combine(whole.Folder!, "metrics.jsonl")));
        foreach (var file in new[] { "best.safetensors", "last.safetensors" })
        {
            SHA256.HashData(File.ReadAllBytes(Path.Combine(resumed.Folder!, "checkpoints", file))).ShouldBe(SHA256.HashData(File.ReadAllBytes(Path.Combine(whole.Folder!, "checkpoints", file))), file);
        }
    }

    private TrainingResult Interrupt(Recipe recipe, int step)
    {
        using var source = new CancellationTokenSource();
        return Train(recipe, "interrupted", options => options with { Callbacks = [new StopAt(step, source)] }, interrupt: source.Token);
    }

    private TrainingResult Train(
        Recipe recipe,
        string root,
        Func<TrainingOptions, TrainingOptions>? change = null,
        Func<HyperparameterValues, HyperparameterValues>? set = null,
        CancellationToken interrupt = default)
    {
        var values = new HyperparameterValues(recipe.Hyperparameters);
        var options = new TrainingOptions { DataRoot = DigitsRecipe.Root, RunsRoot = Path.Combine(folder, root), Command = "nnet train digits", Program = [("digits.nnet", "// digits")] };
        return new Trainer(recipe, set?.Invoke(values) ?? values, change?.Invoke(options) ?? options).Run(interrupt);
    }

    private sealed class StopAt(int step, CancellationTokenSource source) : TrainingCallback
    {
        public override void OnStep(StepDone done)
        {
            if (done.Step == step)
            {
                source.Cancel();
            }
        }
    }

    private sealed class Steps : TrainingCallback
    {
        public long First { get; private set; }

        public override void OnStep(StepDone done) => First = First == 0 ? done.Step : First;
    }

    private sealed class Resumes(Action resume) : TrainingCallback
    {
        public Exception? Refusal { get; private set; }

        public override void OnStep(StepDone done) => Refusal ??= done.Step == 3 ? Record.Exception(resume) : null;
    }
}
