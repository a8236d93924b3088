using System.Text.Json;
using Shouldly;

namespace Nnet.Tool.Tests;

/// <summary>The commands that use a run: two short trainings of the digits, made once.</summary>
public sealed class RunCommandTests(RunCommandTests.TwoRuns made) : IClassFixture<RunCommandTests.TwoRuns>
{
    [Fact]
    public void Evaluate_TestPart_IsWhatTheRunSaid()
    {
        var (code, output, error) = NnetCommand.Run("evaluate", made.First, "--part", "test", "--data", "examples/Digits", "--format", "json");
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        var values = JsonDocument.Parse(output).RootElement.GetProperty("values");
        var record = JsonDocument.Parse(File.ReadAllText(Path.Combine(made.First, "run.json"))).RootElement.GetProperty("test");
        values.GetProperty("loss").GetDouble().ShouldBe(record.GetProperty("loss").GetDouble(), 1e-9);
        values.GetProperty("accuracy").GetDouble().ShouldBe(record.GetProperty("accuracy").GetDouble());
    }

    [Fact]
    public void Predict_ValidationPart_HasALineASample()
    {
        var (code, output, _) = NnetCommand.Run("predict", made.First, "--data", "examples/Digits");
        code.ShouldBe(0);
        var lines = output.TrimEnd().Split('\n');
        lines[0].ShouldBe("sample,label,probability");
        lines.Length.ShouldBe(271);
    }

    [Fact]
    public void Compare_TwoRuns_NamesWhatDiffers()
    {
        var (code, output, _) = NnetCommand.Run("compare", made.First, made.Second);
        code.ShouldBe(0);
        output.ShouldContain("network.width");
        output.ShouldContain("program: the same");
        output.ShouldContain("weights: different");
        output.ShouldNotContain("network.dropout");
    }

    [Theory]
    [InlineData("safetensors", ".safetensors")]
    [InlineData("pytorch", ".pth")]
    public void Export_Weights_InitializeTheSameNetwork(string format, string extension)
    {
        var file = Path.Combine(made.Root, "weights" + extension);
        NnetCommand.Run("export", format, made.First, "--output", file).ExitCode.ShouldBe(0);
        var (tensors, words) = Nnet.Checkpoints.WeightsFile.Load(file);
        words.ContainsKey("data").ShouldBe(format == "safetensors");
        var (best, _) = Nnet.Checkpoints.WeightsFile.Load(Path.Combine(made.First, "checkpoints", "best.safetensors"));
        tensors.Keys.Order().ShouldBe(best.Keys.Order());
        foreach (var (key, value) in best)
        {
            tensors[key].bytes.ToArray().ShouldBe(value.bytes.ToArray(), key);
        }
    }

    [Theory]
    [InlineData("pytorch", "short.pt", "short.pt")]
    [InlineData("safetensors", "model-1.5", "model-1.5.safetensors")]
    public void Export_OutputOfAnotherEnding_SaysTheFileThatIsThere(string format, string asked, string written)
    {
        var (code, output, error) = NnetCommand.Run("export", format, made.First, "--output", Path.Combine(made.Root, asked));
        code.ShouldBe(0, error);
        output.Trim().ShouldBe(Path.Combine(made.Root, written));
        File.Exists(output.Trim()).ShouldBeTrue();
    }

    [Fact]
    public void Emit_OntoAFile_IsOneLine()
    {
        var file = Path.Combine(made.Root, "in-the-way");
        File.WriteAllText(file, "");
        var (code, _, error) = NnetCommand.Run("emit", "examples/Digits", "--output", file);
        code.ShouldBe(2);
        error.Trim().Split('\n').ShouldHaveSingleItem().ShouldNotContain("mistake of nnet");
    }

    [Fact]
    public void ExportOnnx_OfARun_HasItsWeights()
    {
        var file = Path.Combine(made.Root, "network.onnx");
        var (code, output, error) = NnetCommand.Run("export", "onnx", made.Second, "--output", file, "--set", "N=1");
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        output.Trim().ShouldBe(file);
        var model = OnnxFileReader.Read(file);
        model.Operators.ShouldBe(["Conv", "BatchNormalization", "Relu", "Conv", "BatchNormalization", "Relu", "MaxPool", "Flatten", "Gemm"]);
        model.Input.ShouldBe("image [1, 1, 8, 8]");
        var (best, _) = Nnet.Checkpoints.WeightsFile.Load(Path.Combine(made.Second, "checkpoints", "best.safetensors"));
        foreach (var (key, value) in best.Where(entry => !entry.Key.EndsWith("num_batches_tracked", StringComparison.Ordinal)))
        {
            model.Weights[key].ShouldBe(value.bytes.ToArray(), key);
        }
    }

    [Fact]
    public void ExportOnnx_ValueThatTheRunHas_IsRefused()
    {
        var (code, _, error) = NnetCommand.Run("export", "onnx", made.First, "--set", "width=64");
        code.ShouldBe(2);
        error.ShouldBe("nnet: \"width\" of DigitNet has the value that the run was trained with. --set fixes sizes only, as in --set N=1.\n");
    }

    [Fact]
    public void GraphOnnx_WithValues_HasTheStructureAndZeros()
    {
        var file = Path.Combine(made.Root, "structure.onnx");
        NnetCommand.Run("graph", "examples/CharTransformer", "CharLM", "--format", "onnx", "--set", "depth=2", "--set", "width=16", "--output", file).ExitCode.ShouldBe(0);
        var model = OnnxFileReader.Read(file);
        model.Operators.Count(name => name == "Softmax").ShouldBe(2);
        model.Input.ShouldBe("tokens [N, T]");
        model.Weights["embedding1.weight"].Length.ShouldBe(65 * 16 * sizeof(float));
        model.Weights["embedding1.weight"].ShouldAllBe(value => value == 0);
    }

    [Fact]
    public void Evaluate_NoSuchRun_SaysWhatARunIs()
    {
        var (code, _, error) = NnetCommand.Run("evaluate", "nowhere");
        code.ShouldBe(2);
        error.ShouldContain("There is no run \"nowhere\". Give a run folder");
    }

    public sealed class TwoRuns : IDisposable
    {
        public TwoRuns()
        {
            var runs = Path.Combine(Root, "runs");
            NnetCommand.Run("train", "examples/Digits", "--epochs", "1", "--runs", runs).ExitCode.ShouldBe(0);
            First = Directory.GetDirectories(Path.Combine(runs, "Baseline")).Single();
            NnetCommand.Run("train", "examples/Digits", "--epochs", "1", "--set", "network.width=16", "--runs", runs).ExitCode.ShouldBe(0);
            Second = Directory.GetDirectories(Path.Combine(runs, "Baseline")).Single(run => run != First);
        }

        public string Root { get; } = Directory.CreateTempSubdirectory("nnet-two-runs").FullName;

        public string First { get; }

        public string Second { get; }

        public void Dispose() => Directory.Delete(Root, recursive: true);
    }
}
