using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;

namespace Nnet.Tool.Tests;

/// <summary>Folds and ensembles: several trainings in one run.</summary>
public sealed class MemberTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nnet-members").FullName;

    public MemberTests()
    {
        var random = new Random(5);
        var text = new StringBuilder();
        for (var i = 0; i < 240; i++)
        {
            var (x, y) = (random.NextDouble() - 0.5, random.NextDouble() - 0.5);
            text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{x:0.####},{y:0.####},{(x * y > 0 ? 1 : 0)}"));
        }

        File.WriteAllText(Path.Combine(folder, "points.csv"), text.ToString());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Train_DataWithFolds_TrainsEachAndGivesMeanAndDeviation()
    {
        var program = Write("folds 3, by label, seed 1");
        var (code, output, error) = NnetCommand.Run("train", program);
        code.ShouldBe(0, error);
        foreach (var line in new[] { "fold 1 of 3", "fold 3 of 3", "finished: 3 folds are done", "mean val_loss=", "mean val_accuracy=" }) output.ShouldContain(line);

        var run = Run();
        var record = Record(run);
        var losses = Enumerable.Range(1, 3).Select(i => Record(Path.Combine(run, $"fold-{i}"))["best"]!["validation.loss"]!.GetValue<double>()).ToArray();
        var mean = losses.Average();
        record["mean"]!["val_loss"]!.GetValue<double>().ShouldBe(mean, 1e-9);
        record["deviation"]!["val_loss"]!.GetValue<double>().ShouldBe(Math.Sqrt(losses.Sum(loss => (loss - mean) * (loss - mean)) / 2), 1e-9);
        File.ReadLines(Path.Combine(run, "metrics.jsonl")).Count().ShouldBe(3);
        File.ReadAllText(Path.Combine(run, "report.html")).ShouldContain("<a href=\"fold-2/report.html\">");

        var (_, evaluated, _) = NnetCommand.Run("evaluate", Path.Combine(run, "fold-2"), "--part", "validation", "--format", "json");
        JsonNode.Parse(evaluated)!["values"]!["loss"]!.GetValue<double>().ShouldBe(losses[1], 1e-5);
        NnetCommand.Run("evaluate", run).Error.ShouldContain("has 3 folds, each with weights of its own");
    }

    [Fact]
    public void Train_OneFold_TrainsThatOneAlone()
    {
        var program = Write("folds 3, by label, seed 1");
        NnetCommand.Run("train", program, "--fold", "2").Output.ShouldNotContain("fold 2 of 3");
        var record = Record(Run());
        record["fold"]!.GetValue<int>().ShouldBe(2);
        record["members"].ShouldBeNull();
        var (code, _, error) = NnetCommand.Run("train", program, "--fold", "4");
        code.ShouldBe(2);
        error.ShouldContain("has the folds 1 to 3");
    }

    [Fact]
    public void Train_FoldsResumed_TrainsOnlyWhatIsMissingAndComesToTheSame()
    {
        var program = Write("folds 3, by label, seed 1");
        NnetCommand.Run("train", program).ExitCode.ShouldBe(0);
        var run = Run();
        var (whole, first) = (Record(run), File.GetLastWriteTimeUtc(Path.Combine(run, "fold-1", "run.json")));

        // As a killed process leaves it: the third fold never began.
        Directory.Delete(Path.Combine(run, "fold-3"), recursive: true);
        var killed = Record(run);
        killed["status"] = "running";
        File.WriteAllText(Path.Combine(run, "run.json"), killed.ToJsonString());
        var (code, output, error) = NnetCommand.Run("train", program, "--resume");
        code.ShouldBe(0, error);
        File.GetLastWriteTimeUtc(Path.Combine(run, "fold-1", "run.json")).ShouldBe(first);
        output.Split("epoch=1 ").Length.ShouldBe(2, output);
        Record(run)["mean"]!.ToJsonString().ShouldBe(whole["mean"]!.ToJsonString());
    }

    [Fact]
    public void Train_Ensemble_EvaluatesTheMeanOfItsMembers()
    {
        var single = Write("split train 140, validation 50, test 50, by label, seed 1");
        NnetCommand.Run("train", single).ExitCode.ShouldBe(0);
        var alone = Record(Run())["weights_fingerprint"]!.ToString();
        Directory.Delete(Path.Combine(folder, "runs"), recursive: true);

        var program = Write("split train 140, validation 50, test 50, by label, seed 1", "ensemble 3");
        var (code, output, error) = NnetCommand.Run("train", program);
        code.ShouldBe(0, error);
        output.ShouldContain("finished: 3 members are done");
        var run = Run();
        var members = Enumerable.Range(1, 3).Select(i => Record(Path.Combine(run, $"member-{i}"))).ToArray();
        members[0]["weights_fingerprint"]!.ToString().ShouldBe(alone);
        members.Select(member => member["weights_fingerprint"]!.ToString()).Distinct().Count().ShouldBe(3);

        var (_, evaluated, _) = NnetCommand.Run("evaluate", run, "--part", "test", "--format", "json");
        var loss = JsonNode.Parse(evaluated)!["values"]!["loss"]!.GetValue<double>();
        loss.ShouldBe(Record(run)["test"]!["loss"]!.GetValue<double>(), 1e-6);
        // Cross-entropy is convex in the scores: the mean of the scores is never worse than the mean of the losses.
        loss.ShouldBeLessThan(members.Average(member => member["test"]!["loss"]!.GetValue<double>()));
        NnetCommand.Run("predict", run).Output.Split('\n')[0].ShouldBe("sample,label,probability");
    }

    private string Write(string division, string further = "")
    {
        var path = Path.Combine(folder, "points.nnet");
        File.WriteAllText(path, $$"""
            data Points {
                source Csv("points.csv")
                field  point: float[2] from columns 0..2
                field  label: class(2) from column 2
                {{division}}
            }
            network Net(point: float[N, 2]) -> logits: float[N, 2] { return point |> Linear(16) |> ReLU |> Linear(2) }
            loss Ce(logits: float[N, K], label: class(K)[N]) = CrossEntropy(logits, label)
            optimizer Fast { AdamW(lr: 2e-2) }
            train Base { data Points network Net loss Ce optimizer Fast batch 16 epochs 3 metrics Accuracy seed 1 {{further}} }
            """);
        return path;
    }

    private string Run() => Directory.GetDirectories(Path.Combine(folder, "runs", "Base")).Single();

    private static JsonObject Record(string run) => JsonNode.Parse(File.ReadAllText(Path.Combine(run, "run.json")))!.AsObject();
}
