using Nnet.Callbacks;
using Nnet.Hyperparameters;
using Nnet.Training;
using Shouldly;

namespace Nnet.Runtime.Tests.Training;

public sealed class TrainerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nnet-trainer").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Run_Digits_Learns()
    {
        var result = Train(new DigitsRecipe(), runs: false);
        result.Status.ShouldBe(TrainingStatus.Finished);
        result.Epochs.ShouldBe(3);
        result.Test.Single(entry => entry.Name == "accuracy").Value.ShouldBeGreaterThan(0.9);
        Value(result, 2, "train_loss").ShouldBeLessThan(Value(result, 0, "train_loss"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Run_OtherNumberOfWorkers_GivesTheSameWeights(int workers)
    {
        var expected = Train(new DigitsRecipe(), runs: false, change: options => options with { Epochs = 1, Workers = 1 });
        var actual = Train(new DigitsRecipe(), runs: false, change: options => options with { Epochs = 1, Workers = workers });
        actual.WeightsFingerprint.ShouldBe(expected.WeightsFingerprint);
        actual.OrderFingerprint.ShouldBe(expected.OrderFingerprint);
    }

    [Fact]
    public void Run_BFloat16_LearnsWithOtherWeightsThanFloat32()
    {
        var result = Train(new DigitsRecipe { Change = definition => definition with { Precision = Precision.BFloat16 } }, runs: false);
        result.Test.Single(entry => entry.Name == "accuracy").Value.ShouldBeGreaterThan(0.9);
        result.WeightsFingerprint.ShouldNotBe(Train(new DigitsRecipe(), runs: false).WeightsFingerprint);
    }

    [Fact]
    public void Run_WhatThisMachineDoesNotCompute_IsRefusedWithTheRemedy()
    {
        Should.Throw<Nnet.Hyperparameters.HyperparameterException>(() => Train(new DigitsRecipe { Change = definition => definition with { Precision = Precision.Float16 } }, runs: false)).Message.ShouldContain("Write precision bfloat16");
        Should.Throw<Nnet.Hyperparameters.HyperparameterException>(() => Train(new DigitsRecipe(), runs: false, change: options => options with { Device = "cuda" })).Message.ShouldContain("nnet trains on the processor");
    }

    [Fact]
    public void Run_FinalFit_TrainsOnBothPartsAndTestsOnce()
    {
        var started = new Started();
        var result = Train(
            new DigitsRecipe { Change = definition => definition with { FinalFit = ["train", "validation"] } }, runs: false, change: options => options with { Callbacks = [started] });
        started.Samples.ShouldBe(1258 + 270);
        result.History[^1].ShouldNotContain(entry => entry.Name.StartsWith("val_", StringComparison.Ordinal));
        result.Test.Single(entry => entry.Name == "accuracy").Value.ShouldBeGreaterThan(0.85);
    }

    [Fact]
    public void Run_EnsembleWithoutARunFolder_GivesItsMembersAndTheirMean()
    {
        var result = Train(new DigitsRecipe { Change = definition => definition with { Ensemble = 3, Epochs = 1 } }, runs: false);
        result.Folder.ShouldBeNull();
        result.Members.Count.ShouldBe(3);
        result.Test.Single(entry => entry.Name == "accuracy").Value.ShouldBeGreaterThanOrEqualTo(result.Members.Min(member => member.Test.Single(entry => entry.Name == "accuracy").Value));
    }

    [Fact]
    public void Run_UnitsThatNeverLearn_AreCountedAndNamed()
    {
        var result = Train(new DigitsRecipe { DeadUnits = 4, Change = definition => definition with { MonitorActivations = true, Epochs = 1 } }, runs: false);
        result.Anomalies.Where(anomaly => anomaly.Kind == "dead").Select(anomaly => anomaly.Message).ShouldHaveSingleItem().ShouldStartWith("4 of 16 units of \"");
        Value(result, 0, "dead_units").ShouldBeGreaterThan(0);
        Train(new DigitsRecipe { Change = definition => definition with { MonitorActivations = true, Epochs = 1 } }, runs: false).Anomalies.ShouldNotContain(anomaly => anomaly.Kind == "dead");
    }

    /// <summary>With the weights as they are (a rate of 0), no augmentation and no dropout, what passes in training is what an evaluation says.</summary>
    [Fact]
    public void Run_AccuracyOfTheTrainingBatches_IsThatOfAnEvaluation()
    {
        var recipe = new DigitsRecipe
        {
            Optimizer = new("Still", "SGD", DigitsRecipe.Options(("lr", 0))),
            Change = definition => definition with { Epochs = 1, Data = definition.Data with { Augment = [], Split = new Nnet.Data.ShareSplit([new("train", null, 256), new("validation", null, 256)], 1, null, InOrder: false) } },
        };
        var values = new HyperparameterValues(recipe.Hyperparameters).With("network.dropout", 0.0);
        var result = new Trainer(recipe, values, new TrainingOptions { RunsRoot = null, DataRoot = DigitsRecipe.Root }).Run();
        var accuracy = Value(result, 0, "train_accuracy");
        accuracy.ShouldBeInRange(0, 1);
        (accuracy * 256).ShouldBe(Math.Round(accuracy * 256), 1e-9);
        Train(new DigitsRecipe(), runs: false).History.Select(epoch => epoch.Single(entry => entry.Name == "train_accuracy").Value).ShouldBeInOrder();
    }

    [Fact]
    public void Run_GradientsThatExplode_NameTheWeight()
    {
        var result = Train(new DigitsRecipe { Optimizer = new("Wild", "SGD", DigitsRecipe.Options(("lr", 1e-9))), LossFactor = 1e6, Change = definition => definition with { Epochs = 1 } }, runs: false);
        result.Anomalies.Where(anomaly => anomaly.Kind == "explosion").ShouldHaveSingleItem().Message.ShouldContain(", largest for \"");
    }

    [Fact]
    public void Run_OtherSeed_GivesOtherWeights()
    {
        var first = Train(new DigitsRecipe(), runs: false, change: options => options with { Epochs = 1, Seed = 1 });
        var second = Train(new DigitsRecipe(), runs: false, change: options => options with { Epochs = 1, Seed = 2 });
        second.WeightsFingerprint.ShouldNotBe(first.WeightsFingerprint);
    }

    [Fact]
    public void Run_RateFarTooHigh_StopsAndNamesTheStep()
    {
        var recipe = new DigitsRecipe { Optimizer = new("Wild", "SGD", DigitsRecipe.Options(("lr", 1e30))) };
        var result = Train(recipe, runs: false);
        result.Status.ShouldBe(TrainingStatus.Diverged);
        result.Reason.ShouldContain("step");
        result.Reason.ShouldContain("Lower the learning rate");
    }

    private TrainingResult Train(
        Recipe recipe, bool runs, Func<TrainingOptions, TrainingOptions>? change = null)
    {
        var options = new TrainingOptions { DataRoot = DigitsRecipe.Root, RunsRoot = runs ? Path.Combine(folder, "first") : null };
        return new Trainer(recipe, new HyperparameterValues(recipe.Hyperparameters), (change ?? (same => same))(options)).Run();
    }

    private static double Value(TrainingResult result, int epoch, string name) => result.History[epoch].Single(entry => entry.Name == name).Value;

    private sealed class Started : TrainingCallback
    {
        public long Samples { get; private set; }

        public override void OnStart(TrainingStarted started) => Samples = started.TrainingSamples;
    }
}
