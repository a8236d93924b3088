using Shouldly;

namespace Nnet.Tool.Tests;

/// <summary>A network that no memory holds: one sentence in a training; a failed trial with its values in a search, which goes on.</summary>
public sealed class MemoryShortageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nnet-memory").FullName;

    public MemoryShortageTests() => File.WriteAllText(Path.Combine(folder, "wide.nnet"), """
        data Digits {
            source Csv("tabular/digits.csv.gz")
            field  image: float[64] from columns 0..64, scale 1/16
            field  label: class(10) from column 64
            split  train 80%, validation 20%, seed 1
        }

        network Wide(image: float[N, 64], width: int = 1_000_000) -> logits: float[N, 10] {
            return image |> Linear(width) |> ReLU |> Linear(width) |> ReLU |> Linear(10)
        }

        loss Classes(logits: float[N, K], label: class(K)[N]) = CrossEntropy(logits, label)

        optimizer Fast { AdamW(lr: 3e-3) }

        train Baseline {
            data      Digits
            network   Wide
            loss      Classes
            optimizer Fast
            batch     64
            epochs    1
            seed      1
        }

        tune Search {
            train    Baseline
            minimize validation.loss
            space {
                network.width in {1_000_000, 8}
            }
            search grid
        }
        """);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Train_TooWide_IsOneSentenceWithTheRemedy()
    {
        var (code, _, error) = NnetCommand.Run("train", folder, "--data", Data);
        code.ShouldBe(2);
        error.Trim().ShouldEndWith("nnet: There is not enough memory: 4000 GB were asked for at once. Make the batch, the network or its input smaller.");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void Tune_OneTrialTooWide_RecordsItAndGoesOn(string workers)
    {
        var (code, output, error) = NnetCommand.Run("tune", folder, "--data", Data, "--workers", workers);
        code.ShouldBe(0, output + error);
        output.ShouldContain("trial 1: failed. There is not enough memory: 4000 GB were asked for at once.");
        output.ShouldContain("with network.width=1000000");
        output.ShouldContain("The best is validation.loss");
        output.ShouldContain("Of 2 trials, 1 failed.");
    }

    private static string Data => Path.Combine(NnetCommand.Repository, "examples", "Digits");
}
