using Shouldly;

namespace Nnet.Tool.Tests;

/// <summary><c>nnet export onnx</c> where a recipe trains several networks, and where an open size has to be known.</summary>
public sealed class OnnxExportTests(OnnxExportTests.Runs made) : IClassFixture<OnnxExportTests.Runs>
{
    private const string Program = """
        namespace Two

        data Digits {
            source Csv("digits.csv.gz")
            field  image: float[1, 8, 8] from columns 0..64, scale 1/16
            field  label: class(10)      from column 64
            split  train 80%, validation 20%, seed 7
        }

        network Eyes(image: float[N, 1, 8, 8], width: int = 2) -> code: float[N, 64 * width] {
            return image |> Conv2d(width, kernel: 3, padding: 1) |> ReLU |> Flatten
        }

        network Mouth(code: float[N, F]) -> logits: float[N, 10] {
            return code |> Linear(10)
        }

        network Whole(image: float[N, 1, H, W]) -> logits: float[N, 10] where H >= 3, W >= 3 {
            return image |> AdaptiveAvgPool2d(3) |> Flatten |> Linear(10)
        }

        optimizer Fast { AdamW(lr: 3e-3) }

        train Pair {
            data     Digits
            networks a = Eyes(width: 3), b = Mouth
            batch    256
            epochs   1
            seed     1
            step both updates a, b with Fast {
                minimize CrossEntropy(image |> a |> b, label)
            }
        }

        train One {
            data      Digits
            network   Whole
            loss      CrossEntropy
            optimizer Fast
            batch     256
            epochs    1
            seed      1
        }
        """;

    [Fact]
    public void SeveralNetworks_NoName_AreListed()
    {
        var (code, _, error) = NnetCommand.Run("export", "onnx", made.Pair);
        code.ShouldBe(2);
        error.ShouldBe("nnet: Pair trains several networks: a, b. Name one: --network a\n");
    }

    [Theory]
    [InlineData("a", "image [N, 1, 8, 8]", "conv1.weight", 3 * 9)]
    [InlineData("Mouth", "code [N, 192]", "linear1.weight", 10 * 192)]
    public void SeveralNetworks_ByName_HaveTheirOwnWeights(string name, string input, string weight, int count)
    {
        var file = Path.Combine(made.Root, name + ".onnx");
        NnetCommand.Run("export", "onnx", made.Pair, "--network", name, "--output", file).ExitCode.ShouldBe(0);
        var model = OnnxFileReader.Read(file);
        model.Input.ShouldBe(input);
        model.Weights[weight].Length.ShouldBe(count * sizeof(float));
    }

    [Fact]
    public void OpenSize_ThatHasToBeKnown_IsThatOfTheData()
    {
        var file = Path.Combine(made.Root, "whole.onnx");
        var (code, _, error) = NnetCommand.Run("export", "onnx", made.One, "--output", file);
        code.ShouldBe(0);
        error.ShouldStartWith("note: H = 8, W = 8 as in the data. AdaptiveAvgPool2d (line 19 of ");
        OnnxFileReader.Read(file).Input.ShouldBe("image [N, 1, 8, 8]");
    }

    [Fact]
    public void OpenSize_Given_IsTaken()
    {
        var file = Path.Combine(made.Root, "large.onnx");
        var (code, _, error) = NnetCommand.Run("export", "onnx", made.One, "--output", file, "--set", "H=16", "--set", "W=32");
        code.ShouldBe(0);
        error.ShouldBeEmpty();
        OnnxFileReader.Read(file).Input.ShouldBe("image [N, 1, 16, 32]");
    }

    public sealed class Runs : IDisposable
    {
        public Runs()
        {
            File.WriteAllText(Path.Combine(Root, "two.nnet"), Program);
            File.Copy(Path.Combine(NnetCommand.Repository, "examples", "Digits", "tabular", "digits.csv.gz"), Path.Combine(Root, "digits.csv.gz"));
            (Pair, One) = (Train("Pair"), Train("One"));
        }

        public string Root { get; } = Directory.CreateTempSubdirectory("nnet-onnx-runs").FullName;

        public string Pair { get; }

        public string One { get; }

        public void Dispose() => Directory.Delete(Root, recursive: true);

        private string Train(string recipe)
        {
            NnetCommand.Run("train", Root, recipe).ExitCode.ShouldBe(0);
            return Directory.GetDirectories(Path.Combine(Root, "runs", recipe)).Single();
        }
    }
}
