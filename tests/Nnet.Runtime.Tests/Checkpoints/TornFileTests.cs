using System.Text.Json.Nodes;
using Nnet.Checkpoints;
using Nnet.Runs;
using Nnet.Training.State;
using Shouldly;
using static TorchSharp.torch;

namespace Nnet.Runtime.Tests.Checkpoints;

/// <summary>Files that are cut off, flipped, or cannot be written. <c>/dev/full</c> stands for a full disk.</summary>
public sealed class TornFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nnet-torn").FullName;

    private string Current => Path.Combine(folder, "state.safetensors");

    private string Previous => Path.Combine(folder, "state.previous.safetensors");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Load_OneBitFlippedAnywhere_UsesTheStateBeforeAndSaysSo()
    {
        Save(epoch: 1);
        Save(epoch: 2);
        var bytes = File.ReadAllBytes(Current);
        var random = new Random(1);
        for (var place = 0; place < bytes.Length; place++)
        {
            var flipped = bytes.ToArray();
            flipped[place] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(Current, flipped);
            var (epoch, told) = Load();
            epoch.ShouldBe(1, $"byte {place}");
            told.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                message => message.ShouldContain(Current),
                message => message.ShouldEndWith("The one before it is used."));
        }
    }

    [Fact]
    public void Load_CutOffAnywhere_UsesTheStateBefore()
    {
        Save(epoch: 1);
        Save(epoch: 2);
        var bytes = File.ReadAllBytes(Current);
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(Current, bytes[..length]);
            Load().Epoch.ShouldBe(1, $"{length} bytes");
        }
    }

    [Fact]
    public void Load_BothTorn_SaysThatTrainingBeginsAgain()
    {
        Save(epoch: 1);
        Save(epoch: 2);
        File.WriteAllBytes(Current, []);
        File.WriteAllText(Previous, "none");
        var (epoch, told) = Load();
        epoch.ShouldBeNull();
        told.Count.ShouldBe(2);
        told[1].ShouldEndWith("There is no other, so that the training begins again.");
    }

    [Fact]
    public void Load_KilledBetweenTheTwoRenames_UsesTheStateBefore()
    {
        Save(epoch: 1);
        Save(epoch: 2);
        File.Move(Current, Current + ".tmp");
        var (epoch, told) = Load();
        epoch.ShouldBe(1);
        told.ShouldBeEmpty();
    }

    [LinuxFact]
    public void Save_FullDisk_KeepsBothStatesAndNamesFileCauseAndRemedy()
    {
        Save(epoch: 1);
        Save(epoch: 2);
        File.CreateSymbolicLink(Current + ".tmp", "/dev/full");
        var message = Should.Throw<CheckpointException>(() => Save(epoch: 3)).Message;
        message.ShouldBe($"Cannot write \"{Current}\": the disk is full. What was there before is untouched. Free some space, or choose another folder.");
        Load().Epoch.ShouldBe(2);
        File.Move(Previous, Current, overwrite: true);
        Load().Epoch.ShouldBe(1);
        Directory.GetFiles(folder, "*.tmp").ShouldBeEmpty();
    }

    [LinuxFact]
    public void Write_LogOnAFullDisk_NamesFileCauseAndRemedy()
    {
        var path = Path.Combine(folder, "metrics.jsonl");
        File.CreateSymbolicLink(path, "/dev/full");
        using var log = new LineLog(path, 0);
        log.Write(new JsonObject { ["step"] = 1 });
        Should.Throw<CheckpointException>(() => log.Flush()).Message.ShouldBe(
            $"Cannot write \"{path}\": the disk is full. The last checkpoint is kept: --resume goes on from it. Free some space, or choose another folder.");
    }

    [LinuxFact]
    public void Write_LogThatFailedMeanwhile_IsToldByALaterLine()
    {
        var path = Path.Combine(folder, "metrics.jsonl");
        File.CreateSymbolicLink(path, "/dev/full");
        using var log = new LineLog(path, 0);
        var failed = SpinWait.SpinUntil(
            () =>
            {
                Thread.Sleep(10);
                return Record.Exception(() => log.Write(new JsonObject { ["step"] = 1 })) is CheckpointException told && told.Message.Contains("the disk is full", StringComparison.Ordinal);
            },
            TimeSpan.FromSeconds(30));
        failed.ShouldBeTrue();
    }

    [Fact]
    public void Read_LogWithATornLine_HasTheLinesBeforeIt()
    {
        var path = Path.Combine(folder, "metrics.jsonl");
        File.WriteAllText(path, "{\"step\":1}\n{\"step\":2}\n{\"st");
        LineLog.Read(path).Select(line => line["step"]!.GetValue<int>()).ShouldBe([1, 2]);
    }

    private void Save(int epoch)
    {
        using var weight = arange(6, dtype: ScalarType.Float32);
        using var count = tensor(epoch, dtype: ScalarType.Int64);
        var state = new TrainingState();
        state.Add("weights/", [("linear1.weight", weight), ("norm1.count", count)]);
        state.Values["epoch"] = epoch;
        state.Save(Current, Previous);
    }

    private (int? Epoch, IReadOnlyList<string> Told) Load()
    {
        using var scope = NewDisposeScope();
        var told = new List<string>();
        var state = TrainingState.Load(Current, Previous, told.Add);
        return (state?.Values["epoch"]!.GetValue<int>(), told);
    }

    /// <summary>A test that needs <c>/dev/full</c>.</summary>
    private sealed class LinuxFactAttribute : FactAttribute
    {
        public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "needs /dev/full";
    }
}
