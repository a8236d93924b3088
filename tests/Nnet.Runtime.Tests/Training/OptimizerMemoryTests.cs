using Nnet.Hyperparameters;
using Nnet.Runs;
using Nnet.Training;
using Shouldly;

namespace Nnet.Runtime.Tests.Training;

/// <summary>A training that goes on from another's weights and from what its optimizer remembers: the pieces of a population.</summary>
public sealed class OptimizerMemoryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nnet-memory").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("AdamW")]
    [InlineData("NAdam")]
    public void TwoPieces_WithMemory_AreOneTraining(string algorithm)
    {
        var whole = Train(algorithm, epochs: 2);
        var first = RunFolder.Open(Train(algorithm, epochs: 1).Folder!);
        Train(algorithm, epochs: 1, first.LastWeights, first.State).WeightsFingerprint.ShouldBe(whole.WeightsFingerprint);
        Train(algorithm, epochs: 1, first.LastWeights).WeightsFingerprint.ShouldNotBe(whole.WeightsFingerprint);
    }

    [Fact]
    public void MemoryOfAnotherAlgorithm_IsNotTakenOver()
    {
        var first = RunFolder.Open(Train("AdamW", epochs: 1).Folder!);
        Train("SGD", epochs: 1, first.LastWeights, first.State).WeightsFingerprint.ShouldBe(Train("SGD", epochs: 1, first.LastWeights).WeightsFingerprint);
    }

    /// <summary>Without dropout, augmentation and shuffling every epoch sees the same.</summary>
    private TrainingResult Train(string algorithm, int epochs, string? weights = null, string? memory = null)
    {
        var recipe = new DigitsRecipe
        {
            Optimizer = new("Plain", algorithm, DigitsRecipe.Options(("lr", 1e-3), ("momentum", algorithm == "SGD" ? 0.9 : 0))),
            Change = definition => definition with
            {
                Data = definition.Data with { Shuffle = false, Augment = [] },
                Initialize = weights is null ? null : new(weights, IsRecipe: false, Except: []),
            },
        };
        return new Trainer(recipe, new HyperparameterValues(recipe.Hyperparameters).With("network.dropout", 0.0), new TrainingOptions { DataRoot = DigitsRecipe.Root, RunsRoot = folder, Epochs = epochs, ConstantRate = true, OptimizerMemory = memory }).Run();
    }
}
