using System.Diagnostics;
using System.Globalization;
using Shouldly;

namespace Nnet.Tool.Tests.Durability;

/// <summary>Ctrl-C and SIGTERM: the step ends, the run is saved and says how to go on.</summary>
[Collection(SmallTraining.Shared.Name)]
public sealed class InterruptTests(SmallTraining training)
{
    [UnixTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Train_Interrupted_SavesAndSaysHowToResume(string signal)
    {
        var runs = "interrupted-" + signal;
        var process = training.Start(runs);
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("epoch=3", StringComparison.Ordinal))
        {
        }

        Send(signal, process);
        var (code, output, error) = await Finish(process);
        code.ShouldBe(130);
        error.Trim().ShouldBe("nnet: stopping after this step; press Ctrl-C again to quit at once");
        output.ShouldContain("interrupted: saved after step ");
        var command = output.Split('\n').Single(line => line.Contains("go on with: ", StringComparison.Ordinal)).Split("go on with: nnet ")[1].Trim();
        command.ShouldBe(string.Join(' ', training.Arguments(runs, "--resume")));
        var run = training.Run(runs)!;
        SmallTraining.Record(run)["status"]!.ToString().ShouldBe("interrupted");
        File.Exists(Path.Combine(run, "report.html")).ShouldBeTrue();

        var resumed = await Finish(NnetCommand.Start(command.Split(' ')));
        resumed.Code.ShouldBe(0);
        training.ShouldBeAsLeftAlone(runs);
    }

    private static async Task<(int Code, string Output, string Error)> Finish(Process process)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, output, await error);
        }
    }

    private static void Send(string signal, Process process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        kill.ExitCode.ShouldBe(0);
    }
}
