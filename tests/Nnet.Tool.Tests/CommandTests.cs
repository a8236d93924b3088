using System.Text.Json;
using Shouldly;

namespace Nnet.Tool.Tests;

public sealed class CommandTests
{
    [Fact]
    public void Check_FineProgram_ExitsWithZero()
    {
        var (code, output, _) = NnetCommand.Run("check", "examples/Digits");
        code.ShouldBe(0);
        output.ShouldContain("no mistake");
    }

    [Fact]
    public void Check_Mistake_ShowsPlaceAndCaretAndExitsWithOne()
    {
        var (code, output, _) = NnetCommand.Run("check", Path.Combine(NnetCommand.Programs, "invalid", "names_and_arguments.nnet"));
        code.ShouldBe(1);
        output.ShouldContain("error NN2001");
        output.ShouldContain("Did you mean \"Conv2d\"?");
        output.ShouldContain("^^^^^^");
    }

    [Fact]
    public void Check_MsBuild_HasOneLineADiagnostic()
    {
        var (_, output, _) = NnetCommand.Run("check", Path.Combine(NnetCommand.Programs, "invalid", "over_budget.nnet"), "--format", "msbuild");
        output.ShouldStartWith("over_budget.nnet(2,");
        output.ShouldContain("): error NN5001: ");
        output.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Check_MachineFormats_AreJson(string format)
    {
        var (_, output, _) = NnetCommand.Run("check", Path.Combine(NnetCommand.Programs, "invalid", "element_types.nnet"), "--format", format);
        output.ShouldContain("NN3006");
        Should.NotThrow(() => JsonDocument.Parse(output));
    }

    [Theory]
    [InlineData("chek", "check")]
    [InlineData("trian", "train")]
    public void Run_MisspeltCommand_OffersTheNearestAndExitsWithTwo(string word, string nearest)
    {
        var (code, _, error) = NnetCommand.Run(word, "examples/Digits");
        code.ShouldBe(2);
        error.ShouldContain($"did you mean \"{nearest}\"?");
    }

    [Fact]
    public void Check_MissingPath_IsOneLineAndExitsWithTwo()
    {
        var (code, _, error) = NnetCommand.Run("check", "nowhere");
        code.ShouldBe(2);
        error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("nowhere");
    }

    [Fact]
    public void Summary_Json_HasParametersAndLayers()
    {
        var (code, output, _) = NnetCommand.Run("summary", "examples/Digits", "DigitNet", "--set", "width=16", "--format", "json");
        code.ShouldBe(0);
        var network = JsonDocument.Parse(output).RootElement[0];
        network.GetProperty("parameters").GetInt64().ShouldBe((18 * 16 * 16) + (335 * 16) + 10);
        network.GetProperty("layers").GetArrayLength().ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Emit_Digits_IsTheSameTwice()
    {
        var first = NnetCommand.Run("emit", "examples/Digits").Output;
        first.ShouldContain("class DigitNet : Module<Tensor, Tensor>");
        NnetCommand.Run("emit", "examples/Digits").Output.ShouldBe(first);
    }

    [Fact]
    public void Emit_Project_IsWhatTheBuildWrites()
    {
        var output = Directory.CreateTempSubdirectory("nnet-emit");
        try
        {
            NnetCommand.Run("emit", "examples/Digits", "--output", output.FullName).ExitCode.ShouldBe(0);
            var folder = Path.Combine(NnetCommand.Repository, "examples", "Digits");
            var file = Path.Combine(folder, "digits.nnet");
            var (_, built) = Nnet.Generator.Hosting.EmissionHost.Emit(folder, [(file, File.ReadAllText(file))], "Digits");
            foreach (var emitted in built)
            {
                File.ReadAllText(Path.Combine(output.FullName, emitted.Name)).ShouldBe(emitted.Text, emitted.Name);
            }
        }
        finally
        {
            output.Delete(recursive: true);
        }
    }

    [Fact]
    public void Emit_IntoTheProject_SaysSoAndTheProjectStillTrains()
    {
        using var project = new ProjectCopy("examples/Digits");
        var (code, _, error) = NnetCommand.Run("emit", project.Path, "--output", Path.Combine(project.Path, "Generated"));
        code.ShouldBe(0);
        error.ShouldContain("<Compile Remove=\"Generated/**\" />");
        Directory.GetFiles(Path.Combine(project.Path, "Generated"), "*.cs").ShouldNotBeEmpty();
        var trained = NnetCommand.Run("train", project.Path, "--epochs", "1");
        trained.ExitCode.ShouldBe(0, trained.Output + trained.Error);
    }

    [Fact]
    public void Format_FileWithAMistake_IsLeftAloneAndSaysWhy()
    {
        var file = Path.GetTempFileName() + ".nnet";
        const string Text = "network X(x: float[N, 4]) -> y: float[N, 2] {\n  return x |> \n}\n";
        File.WriteAllText(file, Text);
        var (code, _, error) = NnetCommand.Run("format", file);
        code.ShouldBe(1);
        error.ShouldContain("error NN1001");
        File.ReadAllText(file).ShouldBe(Text);
        File.Delete(file);
    }

    [Fact]
    public void Data_Profile_CountsPartsAndClasses()
    {
        var (code, output, _) = NnetCommand.Run("data", "profile", "examples/Digits");
        code.ShouldBe(0);
        output.ShouldContain("train: 1258 samples");
        output.ShouldContain("image: 0 to 1, mean 0.3044");
    }

    [Fact]
    public void Data_Check_NamesWhatAPersonShouldLookAt()
    {
        var (code, output, _) = NnetCommand.Run("data", "check", "examples/Digits");
        code.ShouldBe(3);
        output.ShouldContain("Constant: 3 of the numbers of \"image\"");
    }

    [Fact]
    public void Format_Check_LeavesTheExampleAlone() => NnetCommand.Run("format", "examples/Digits", "--check").ExitCode.ShouldBe(0);

    [Fact]
    public void Doctor_ThisMachine_NamesBackendAndBlas()
    {
        var (code, output, _) = NnetCommand.Run("doctor");
        code.ShouldBe(0);
        output.ShouldContain("torch backend");
        output.ShouldContain("BLAS");
    }
}
