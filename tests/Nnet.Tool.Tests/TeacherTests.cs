using System.Text.Json;
using Shouldly;

namespace Nnet.Tool.Tests;

/// <summary>A student's loss looks at its teacher, also when its run is opened again.</summary>
public sealed class TeacherTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nnet-teacher").FullName;

    public TeacherTests() => File.WriteAllText(Path.Combine(folder, "school.nnet"), """
        data Digits {
            source Csv("tabular/digits.csv.gz")
            field  image: float[64]  from columns 0..64, scale 1/16
            field  label: class(10)  from column 64
            split  train 60%, validation 20%, test 20%, seed 1
        }

        network Large(image: float[N, 64]) -> logits: float[N, 10] { return image |> Linear(64) |> BatchNorm1d |> ReLU |> Dropout(0.5) |> Linear(10) }
        network Small(image: float[N, 64]) -> logits: float[N, 10] { return image |> Linear(10) }

        loss Hard(logits: float[N, K], label: class(K)[N]) = CrossEntropy(logits, label)
        loss Told(logits: float[N, K], teacher: float[N, K], label: class(K)[N]) =
            KLDivLoss(LogSoftmax(logits), Softmax(teacher), reduction: batchmean) + 0.3 * CrossEntropy(logits, label)

        optimizer Fast { AdamW(lr: 3e-3) }

        train Teacher {
            data      Digits
            network   Large
            loss      Hard
            optimizer Fast
            batch     64
            epochs    2
            seed      1
        }

        train Student {
            data      Digits
            network   Small
            teacher   Large from Teacher
            loss      Told(teacher: teacher.logits)
            optimizer Fast
            batch     64
            epochs    2
            metrics   Accuracy
            seed      1
        }
        """);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Evaluate_Student_HasTheLossOfItsTraining()
    {
        var data = Path.Combine(NnetCommand.Repository, "examples", "Digits");
        var (trained, output, error) = NnetCommand.Run("train", folder, "Student", "--data", data);
        trained.ShouldBe(0, output + error);
        var run = Directory.GetDirectories(Path.Combine(folder, "runs", "Student")).Single();
        var (code, values, problem) = NnetCommand.Run("evaluate", run, "--part", "test", "--data", data, "--format", "json");
        code.ShouldBe(0, problem);
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(run, "run.json"))).RootElement.GetProperty("test").GetProperty("loss").GetDouble();
        JsonDocument.Parse(values).RootElement.GetProperty("values").GetProperty("loss").GetDouble().ShouldBe(expected, 1e-6);
    }
}
