using System.Text.RegularExpressions;
using Shouldly;

namespace Nnet.Tool.Tests;

public sealed class TuneTests : IDisposable
{
    private const string Plan = """

        tune Quick {
            train    Baseline
            maximize validation.accuracy
            space {
                optimizer.lr  in log 1e-4 to 1e-1
                network.width in {4, 8}
            }
            search random 3 trials, 1 epochs
            refine tpe 2 trials, 1 epochs
            final
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("nnet-tune").FullName;

    public TuneTests() => Write(Plan);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Tune_TheSameCommandTwice_GoesOnWhereItWasAndLooksAtTheTestPartOnce()
    {
        var first = Tune();
        first.Code.ShouldBe(0, first.Output);
        Trials(first.Output).Length.ShouldBe(5);
        first.Output.ShouldContain("test loss=");
        var second = Tune();
        second.Code.ShouldBe(0, second.Output);
        Trials(second.Output).ShouldBeEmpty();
        second.Output.ShouldContain("3 of 3 trials are there and count");
        second.Output.ShouldContain("not looked at again");
        var again = Tune("--trial", "4");
        again.Code.ShouldBe(0, again.Output);
        again.Output.ShouldContain("The same.");
    }

    [Fact]
    public void Tune_InWorkerProcesses_GivesTheSameTrials()
    {
        var alone = Tune("--study", "one");
        var several = Tune("--study", "three", "--workers", "3");
        several.Code.ShouldBe(0, several.Output);
        Trials(several.Output).Order().ShouldBe(Trials(alone.Output).Order());
    }

    [Fact]
    public void Tune_EditedPlan_SaysWhatChangedAndRefusesASecondLook()
    {
        Tune().Code.ShouldBe(0);
        Write(Plan.Replace("log 1e-4 to 1e-1", "log 1e-3 to 1e-2"));
        var edited = Tune();
        edited.Output.ShouldContain("was  space optimizer.lr in log 0.0001 to 0.1");
        edited.Output.ShouldContain("now  space optimizer.lr in log 0.001 to 0.01");
        edited.Output.ShouldContain("The 3 earlier trials no longer count; they are kept as \"Quick/search-1#1\"");
        edited.Output.ShouldContain("final: FAILED");
        edited.Code.ShouldBe(3);
        Tune("--again").Code.ShouldBe(0);
    }

    [Fact]
    public void Tune_KilledWithItsWorkers_GoesOnWithTheSameTrials()
    {
        var whole = Trials(Tune("--study", "whole").Output);
        using (var process = NnetCommand.Start(["tune", folder, "--data", Data, "--workers", "2"]))
        {
            while (process.StandardOutput.ReadLine() is { } line && !line.StartsWith("trial", StringComparison.Ordinal))
            {
            }

            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        var resumed = Tune();
        resumed.Code.ShouldBe(0, resumed.Output);
        resumed.Output.ShouldContain("trials are there and count");
        Trials(resumed.Output).Length.ShouldBeLessThan(5);
        Trials(resumed.Output).ShouldBeSubsetOf(whole);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=nobody", "can't be opened")]
    [InlineData("Host=127.0.0.1;Colour=blue", "not understood")]
    public void Tune_StorageThatIsNotThere_IsOneLineAndExitsWithTwo(string storage, string words)
    {
        var (code, output) = Tune("--storage", storage);
        code.ShouldBe(2);
        output.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(words);
    }

    [Fact]
    public void Tune_DataThatIsMissing_EndsTheStudyAndRecordsNoTrialAsFailed()
    {
        var (code, output, error) = NnetCommand.Run("tune", folder, "--data", folder, "--workers", "2");
        code.ShouldBe(2, output);
        error.ShouldContain("digits.csv.gz");
        error.ShouldContain("the same command goes on");
        output.ShouldNotContain("died");
        var again = Tune("--workers", "2");
        again.Code.ShouldBe(0, again.Output);
        again.Output.ShouldNotContain("failed");
    }

    [Fact]
    public void Tune_TrialThatIsNotThere_SaysWhatThereIs()
    {
        var (code, output) = Tune("--trial", "7");
        code.ShouldBe(2);
        output.ShouldContain("has no finished trial 7");
    }

    private static string Data => Path.Combine(NnetCommand.Repository, "examples", "Digits");

    private static string[] Trials(string output) => [.. Regex.Matches(output, @"^trial \d+: [^;]* with [^;\n]*", RegexOptions.Multiline).Select(match => match.Value.TrimEnd())];

    private void Write(string plan)
    {
        var program = File.ReadAllText(Path.Combine(NnetCommand.Repository, "examples", "Digits", "digits.nnet"));
        File.WriteAllText(Path.Combine(folder, "digits.nnet"), program[..program.IndexOf("tune Search", StringComparison.Ordinal)].Replace("epochs     20", "epochs     1") + plan);
    }

    private (int Code, string Output) Tune(params string[] arguments)
    {
        var (code, output, error) = NnetCommand.Run(["tune", folder, "--data", Data, .. arguments]);
        return (code, output + error);
    }
}
