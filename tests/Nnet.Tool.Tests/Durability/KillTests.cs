using System.Diagnostics;
using Shouldly;
using Xunit.Abstractions;

namespace Nnet.Tool.Tests.Durability;

/// <summary><c>kill -9</c> at 20 random moments of trainings, each resumed, and killed again, until it is finished.</summary>
[Collection(SmallTraining.Shared.Name)]
public sealed class KillTests(SmallTraining training, ITestOutputHelper output)
{
    private const int Lanes = 2;
    private const int Kills = 20;
    [Fact]
    public async Task Train_KilledAtTwentyRandomMomentsAndResumed_EqualsUninterrupted()
    {
        var (duration, _) = await Train("undisturbed", TimeSpan.MaxValue);
        var lanes = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => KillAndResume($"lane{lane}", new Random(lane), duration)));
        lanes.Sum().ShouldBeGreaterThanOrEqualTo(Kills / 2, "trainings should have gone on in their middle");
    }

    /// <summary>Kills and resumes until this lane's share of kills is done and its last training finished.</summary>
    /// <returns>How often a training went on in its middle.</returns>
    private async Task<int> KillAndResume(string lane, Random random, TimeSpan duration)
    {
        var (kills, wentOn) = (0, 0);
        for (var round = 0; kills < Kills / Lanes; round++)
        {
            var runs = $"{lane}-{round}";
            while (!IsFinished(runs))
            {
                var (took, lines) = await Train(runs, kills < Kills / Lanes ? random.NextDouble() * 0.6 * duration : TimeSpan.MaxValue);
                var begun = lines.FirstOrDefault(line => line.StartsWith("going on", StringComparison.Ordinal));
                kills += IsFinished(runs) ? 0 : 1;
                wentOn += begun is null ? 0 : 1;
                output.WriteLine($"{runs}: {begun ?? "begun"}, {(IsFinished(runs) ? "finished" : "killed")} after {took.TotalMilliseconds:0} ms");
            }

            training.ShouldBeAsLeftAlone(runs);
        }

        return wentOn;
    }

    private bool IsFinished(string runs) => training.Run(runs) is { } run && SmallTraining.Record(run)["status"]!.ToString() == "finished";

    /// <summary>Begins or resumes a training; kills it at a moment after its first line, where it still runs then.</summary>
    private async Task<(TimeSpan Took, IReadOnlyList<string> Lines)> Train(string runs, TimeSpan moment)
    {
        using var process = training.Start(runs, training.Run(runs) is null ? [] : ["--resume"]);
        var errors = process.StandardError.ReadToEndAsync();
        List<string> lines = [await process.StandardOutput.ReadLineAsync() ?? ""];
        var clock = Stopwatch.StartNew();
        if (moment < TimeSpan.MaxValue)
        {
            await Task.Delay(moment);
            process.Kill();
        }

        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
        }

        await process.WaitForExitAsync();
        process.ExitCode.ShouldBeOneOf([0, 128 + 9], await errors);
        return (clock.Elapsed, lines);
    }
}
