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

    /// <summary>What the compiler knows of a value is said before anything is trained.</summary>
    [Theory]
    [InlineData("network.dropout=1.5", "\"network.dropout\" must be 0 to 1")]
    [InlineData("network.widht=16", "Did you mean \"network.width\"?")]
    [InlineData("network.width=many", "takes whole numbers")]
    [InlineData("optimizer.lr=-1", "must be at least 0")]
    [InlineData("optimizer.betas.0=1.5", "must be 0 to below 1")]
    [InlineData("batch=0", "must be at least 1")]
    [InlineData("loss.smoothing=2", "\"loss.smoothing\" must be 0 to 1")]
    [InlineData("width", "--set takes path=value")]
    public void Train_ValueThatDoesNotFit_IsWrongUseAndNamesIt(string change, string message)
    {
        var (code, _, error) = NnetCommand.Run("train", "examples/Digits", "--set", change);
        code.ShouldBe(2, error);
        error.ShouldContain(message);
        error.ShouldNotContain("   at ");
    }
}
