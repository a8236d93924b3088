using System.Diagnostics;
using Shouldly;

namespace Nnet.Tool.Tests.Durability;

/// <summary>
/// Trainings whose files may not grow (<c>ulimit -f</c>, which needs no rights): the first that does not fit ends the run with one message, and what
/// was saved before goes on once there is room.
/// </summary>
[Collection(SmallTraining.Shared.Name)]
public sealed class FullDiskTests(SmallTraining training)
{
    [UnixTheory]
    [InlineData(4, "metrics.jsonl|tfevents")]
    [InlineData(16, "last.safetensors|best.safetensors")]
    [InlineData(70, "state.safetensors")]
    public void Train_FilesMayNotGrow_NamesFileCauseAndRemedyAndGoesOnLater(int kilobytes, string files)
    {
        var runs = $"limited-{kilobytes}";
        var (code, error) = RunLimited(kilobytes, runs);
        code.ShouldBe(2, error);
        error.Trim().Split('\n').ShouldHaveSingleItem();
        error.ShouldMatch($"nnet: Cannot write \".*({files}).*\": it would be larger than this process or its file system allows");
        error.Trim().ShouldEndWith("Raise the limit, or choose another folder.");
        NnetCommand.Run(training.Arguments(runs, "--resume")).ExitCode.ShouldBe(0);
        training.ShouldBeAsLeftAlone(runs);
    }

    [UnixFact]
    public void Train_DiskFullAfterSomeEpochs_KeepsTheLastCheckpoint()
    {
        using (var process = training.Start("full"))
        {
            while (process.StandardOutput.ReadLine() is { } line && !line.StartsWith("epoch=4", StringComparison.Ordinal))
            {
            }

            process.Kill();
            process.WaitForExit();
        }

        var (code, error) = RunLimited(70, "full", "--resume");
        code.ShouldBe(2);
        error.ShouldMatch("nnet: Cannot write \".*state.safetensors\".*What was there before is untouched");
        var (resumed, output, _) = NnetCommand.Run(training.Arguments("full", "--resume"));
        resumed.ShouldBe(0);
        output.ShouldMatch("going on with epoch [45]");
        training.ShouldBeAsLeftAlone("full");
    }

    /// <summary>Runs a training that may write files of so many kilobytes. The runtime's own memory file counts too, so that it does without.</summary>
    private (int Code, string Error) RunLimited(int kilobytes, string runs, params string[] more)
    {
        var start = new ProcessStartInfo(
            "bash",
            ["-c", $"trap '' XFSZ; ulimit -f {kilobytes}; exec dotnet \"$@\"", "bash", Path.Combine(AppContext.BaseDirectory, "nnet.dll"), .. training.Arguments(runs, more)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = NnetCommand.Repository,
        };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error.Result);
    }
}
