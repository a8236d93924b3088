using System.Text;
using Nnet.Generator.Tests.Programs;
using Shouldly;

namespace Nnet.Generator.Tests.Packages;

/// <summary>How an ordinary build treats <c>.nnet</c> files and what nnet says about them.</summary>
[Collection(PackageFeed.Collection)]
public sealed class HostingTests(PackageFeed feed)
{
    /// <summary>A program with one warning, NN4001, in line 2.</summary>
    private const string Warned = """
        network Net(x: float[N, 4]) -> scores: float[N, 3] {
            return x |> Linear(8) |> ReLU |> Linear(3) |> Softmax(1)
        }

        loss Cost(scores: float[N, K], y: class(K)[N]) = CrossEntropy(scores, y)

        data Set {
            source Csv("a.csv")
            field  x: float[4] from columns 0..4
            field  y: class(3) from column 4
            split  train 80%, validation 20%, seed 1
        }

        optimizer Plain {
            SGD(lr: 0.1)
            schedule Cosine(to: 1e-3)
        }

        train Short {
            data      Set
            network   Net
            loss      Cost
            optimizer Plain
            batch     8
            epochs    2
            seed      1
        }
        """;

    private const string Fine = """
        network Net(x: float[N, 4]) -> scores: float[N, 3] {
            return x |> Linear(8) |> ReLU |> Linear(3)
        }
        """;

    [Fact]
    public void Build_Warning_StandsAtItsPlaceOnceAndObeysTheProject()
    {
        var project = new HostedProject(feed, "Warned");
        project.Write("nets/warned.nnet", Warned);
        // The SDK looks for configurations above the C# files of a project alone.
        project.Write("Use.cs", "namespace Warned; public static class Use { public static Net Make() => new(); }");
        var (code, lines) = project.Build();
        code.ShouldBe(0, string.Join('\n', lines));
        lines.ShouldHaveSingleItem().ShouldContain("nets/warned.nnet(2,5): warning NN4001");

        // An incremental build: only the C# changed, the warning about the .nnet file is still there.
        project.Write("Use.cs", "namespace Warned; public static class Use { public static Net MakeOne() => new(); }");
        project.Build().Diagnostics.ShouldHaveSingleItem().ShouldContain("warning NN4001");

        project.Build("-p:NoWarn=NN4001%3bNETSDK1206", "--no-incremental").Diagnostics.ShouldBeEmpty();
        var (failed, errors) = project.Build("-p:TreatWarningsAsErrors=true", "--no-incremental");
        failed.ShouldBe(1);
        errors.ShouldHaveSingleItem().ShouldContain("nets/warned.nnet(2,5): error NN4001");

        project.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.NN4001.severity = none\n");
        project.Build().Diagnostics.ShouldBeEmpty();

        File.Delete(Path.Combine(project.Folder, ".globalconfig"));
        project.Write(".editorconfig", "root = true\n[nets/*.nnet]\ndotnet_diagnostic.NN4001.severity = error\n");
        project.Build().Diagnostics.ShouldHaveSingleItem().ShouldContain("nets/warned.nnet(2,5): error NN4001");
    }

    /// <summary>The C# misses the type that a wrong program does not generate; the program's own error must stand beside that.</summary>
    [Fact]
    public void Build_ErrorWithCSharpThatUsesTheNetwork_ShowsTheErrorAndAgainInTheNextBuild()
    {
        var project = new HostedProject(feed, "Wrong");
        project.Write("wrong.nnet", Fine.Replace("Linear(3)", "Linear(5)", StringComparison.Ordinal));
        project.Write("Use.cs", "namespace Wrong; public static class Use { public static Net Make() => new(); }");
        for (var build = 0; build < 2; build++)
        {
            var (code, lines) = project.Build();
            code.ShouldBe(1);
            lines.Count(line => line.Contains("error NN", StringComparison.Ordinal)).ShouldBe(1, string.Join('\n', lines));
            lines.ShouldContain(line => line.Contains("wrong.nnet(2,5): error NN3008", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Build_StrictProject_HasNothingToSayAboutTheCode()
    {
        var project = new HostedProject(feed, "Strict", """
            <AnalysisMode>All</AnalysisMode><AnalysisLevel>latest-all</AnalysisLevel><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors><GenerateDocumentationFile>true</GenerateDocumentationFile>
            """);
        project.Write("strict.nnet", Warned.Replace(" |> Softmax(1)", "", StringComparison.Ordinal));
        var (code, lines) = project.Build();
        lines.ShouldBeEmpty();
        code.ShouldBe(0);
    }

    /// <summary>The programs, networks and examples of the repository, in one project with every analyzer.</summary>
    [Fact]
    public void Build_StrictProjectOfAllPrograms_HasNothingToSayAboutTheCode()
    {
        var project = new HostedProject(feed, "StrictAll", """
            <AnalysisMode>All</AnalysisMode><AnalysisLevel>latest-all</AnalysisLevel><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors><GenerateDocumentationFile>true</GenerateDocumentationFile>
            """);
        var files = Directory.EnumerateFiles(Path.Combine(TestPrograms.Folder, ".."), "*.nnet", SearchOption.AllDirectories)
            .Concat(TestPrograms.Examples.Select(name => TestPrograms.ExampleFile(name)))
            .Where(file => Path.GetFileName(file) is not ("handmade.nnet" or "everything.nnet")).ToArray();
        files.Length.ShouldBeGreaterThan(25);
        foreach (var file in files)
        {
            // Two programs share the namespace of the digits; the tests' copy moves.
            var folder = Path.GetFileName(Path.GetDirectoryName(file))!;
            project.Write(Path.Combine(folder, Path.GetFileName(file)), folder == "programs" ? File.ReadAllText(file).Replace("namespace Examples.Digits", "namespace Programs.Digits", StringComparison.Ordinal) : File.ReadAllText(file));
        }

        var (code, lines) = project.Build();
        lines.ShouldBeEmpty();
        code.ShouldBe(0);
    }

    [Fact]
    public void Build_RootNamespace_IsTheNamespaceOfTheCode()
    {
        var project = new HostedProject(feed, "Named", "<RootNamespace>My.Models</RootNamespace>");
        project.Write("net.nnet", Fine);
        project.Write("Use.cs", "public static class Use { public static My.Models.Net Make() => new(); }");
        project.Build().ShouldSatisfyAllConditions(result => result.ExitCode.ShouldBe(0, string.Join('\n', result.Diagnostics)), result => result.Diagnostics.ShouldBeEmpty());
    }

    [Fact]
    public void Build_DefaultItemsSwitchedOff_CompilesWhatTheProjectNames()
    {
        var project = new HostedProject(feed, "Chosen", "<EnableDefaultNnetItems>false</EnableDefaultNnetItems>", "<AdditionalFiles Include=\"chosen.nnet\" />");
        project.Write("chosen.nnet", Fine);
        project.Write("left.nnet", "this is no program");
        project.Write("Use.cs", "namespace Chosen; public static class Use { public static Net Make() => new(); }");
        project.Build().ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Build_EmittedFiles_AreWhatTheHostWritesByteForByte()
    {
        var project = new HostedProject(feed, "Shown", "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>");
        project.Write("shown.nnet", Warned.Replace(" |> Softmax(1)", "", StringComparison.Ordinal));
        project.Build().ExitCode.ShouldBe(0);
        var built = Directory.GetFiles(Path.Combine(project.Folder, "obj"), "*.g.cs", SearchOption.AllDirectories)
            .Where(file => file.Contains("Nnet.Generator", StringComparison.Ordinal)).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
        var file = Path.Combine(project.Folder, "shown.nnet");
        var (_, emitted) = global::Nnet.Generator.Hosting.EmissionHost.Emit(project.Folder, [(file, File.ReadAllText(file))], "Shown");
        emitted.Count.ShouldBeGreaterThan(3);
        emitted.Select(entry => entry.Name).Order().ShouldBe(built.Keys.Order());
        foreach (var entry in emitted)
        {
            built[entry.Name].ShouldBe(Encoding.UTF8.GetBytes(entry.Text), entry.Name);
        }
    }
}
