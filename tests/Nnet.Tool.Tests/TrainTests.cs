using Shouldly;

namespace Nnet.Tool.Tests;

public sealed class TrainTests : IDisposable
{
    private readonly string runs = Directory.CreateTempSubdirectory("nnet-runs").FullName;

    public void Dispose() => Directory.Delete(runs, recursive: true);

    [Fact]
    public void Train_Digits_LeavesARunWithReportAndWeights()
    {
        var (code, output, error) = NnetCommand.Run("train", "examples/Digits", "--epochs", "2", "--runs", runs);
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        output.ShouldContain("epoch=2 train_loss=");
        output.ShouldContain("test loss=");
        var run = Directory.GetDirectories(Path.Combine(runs, "Baseline")).ShouldHaveSingleItem();
        foreach (var file in new[] { "run.json", "metrics.jsonl", "report.html", "digits.nnet", "checkpoints/best.safetensors", "checkpoints/last.safetensors" })
        {
            File.Exists(Path.Combine(run, file)).ShouldBeTrue(file);
        }
    }

    [Fact]
    public void Train_UnknownHyperparameter_NamesTheNearest()
    {
        var (code, _, error) = NnetCommand.Run("train", "examples/Digits", "--set", "optimizer.learning_rate=1", "--runs", runs);
        code.ShouldBe(2);
        error.ShouldContain("There is no hyperparameter \"optimizer.learning_rate\"");
    }

    [Fact]
    public void Train_MissingData_NamesFileAndRemedy()
    {
        var (code, _, error) = NnetCommand.Run("train", "examples/Digits", "--data", runs, "--runs", runs);
        code.ShouldBe(2);
        error.ShouldContain("tabular/digits.csv.gz");
        error.ShouldContain("NNET_DATA");
    }
}
