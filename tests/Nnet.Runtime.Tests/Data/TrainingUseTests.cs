using Nnet.Data;
using Nnet.Training;
using Shouldly;
using static Nnet.Runtime.Tests.Data.Sources;
using static TorchSharp.torch;

namespace Nnet.Runtime.Tests.Data;

/// <summary>What data asks of the training: weights of classes, versions at test time.</summary>
public sealed class TrainingUseTests
{
    [Fact]
    public void Compute_ClassWeights_EqualsPyTorchsWeightedCrossEntropy()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var logits = randn(12, 3, requires_grad: true);
        var labels = tensor(new long[] { 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0 });
        using var batch = new Batch(["x", "label"], [logits.alias(), labels.alias()], 12);
        var loss = new ClassWeightedLoss(1, [0.5f, 4, 9]).Compute(new Direct(), batch);
        loss.backward();
        var gradient = logits.grad!.clone();
        logits.grad.zero_();
        var expected = nn.functional.cross_entropy(logits, labels, tensor(new float[] { 0.5f, 4, 9 }));
        expected.backward();
        loss.item<float>().ShouldBe(expected.item<float>(), 1e-6f);
        (gradient - logits.grad).abs().max().item<float>().ShouldBeLessThan(1e-6f);
    }

    [Fact]
    public void Of_Versions_IsTheMeanByTheirShares()
    {
        using var scope = NewDisposeScope();
        using var batch = new Batch(["x"], [full(2, 1f)], 2)
        {
            Share = 0.5,
            Versions = [new Batch(["x"], [full(2, 3f)], 2) { Share = 0.25 }, new Batch(["x"], [full(2, 7f)], 2) { Share = 0.25 }],
        };
        using var predictions = TestTimePredictions.Of(new Direct(), batch);
        predictions[0].data<float>().ToArray().ShouldBe([3, 3]);
    }

    [Fact]
    public void Read_EachTestTimeVersion_GivesTheCropsOfTheSample()
    {
        using var folder = new TempFolder();
        folder.Write("a.bin", [1, .. Enumerable.Range(0, 3072).Select(i => (byte)(i % 32))]);
        var definition = Declare(Of("Cifar", ["a.bin"]), Float("image", new SourcePart("images"), 3, 28, 28), Class("label", 10)) with
        {
            TestTime = [Step("TenCrop", ("size", 28))],
        };
        using var data = DataSet.Open(definition, folder.Path);
        var firsts = data.TestTime.Views.Select(view =>
        {
            using var batch = data.Read("train", 8, view).Single();
            batch[0].shape.ShouldBe([1, 3, 28, 28]);
            return batch[0].data<float>().ToArray()[0];
        });
        firsts.ShouldBe([0, 27, 4, 31, 0, 27, 4, 31, 2, 29]);
    }

    [Fact]
    public void Open_ClassWeightsWithMixUp_SaysWhatToUse()
    {
        using var folder = new TempFolder();
        folder.Write("a.csv", "1,0\n2,1\n");
        Message(() => DataSet.Open(
            Declare(Of("Csv", ["a.csv"]), Float("x", new ColumnNumbers([0])), Class("label", 2, new ColumnNumbers([1]))) with { ClassWeights = "label", Augment = [new("x", [Step("MixUp")])] },
            folder.Path)).ShouldContain("Use balanced");
    }

    /// <summary>A step whose predictions are its first field.</summary>
    private sealed class Direct : PredictiveStep
    {
        public override IReadOnlyList<string> Updates => [];

        public override OptimizerDefinition Optimizer => throw new InvalidOperationException("not used");

        public override IReadOnlyList<MetricDefinition> Metrics => [];

        public override Predictions Predict(Batch batch) => new(["y"], [batch[0].alias()]);

        public override Tensor Loss(Predictions predictions, Batch batch) => nn.functional.cross_entropy(predictions[0], batch[1]);
    }
}
