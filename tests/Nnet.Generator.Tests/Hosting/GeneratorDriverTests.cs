using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Nnet.Generator.Emission;
using Nnet.Generator.Hosting;
using Shouldly;

namespace Nnet.Generator.Tests.Hosting;

/// <summary>What runs again after an edit, and what the pipeline keeps.</summary>
public sealed class GeneratorDriverTests
{
    private const string First = "namespace A\n// one\nnetwork One(x: float[N, 4]) -> y: float[N, 2] {\n    return x |> Linear(2)\n}\nloss Far(y: float[N, K], z: float[N, K]) = Mean(Abs(y - z))\n";
    private const string Second = "namespace A\nnetwork Two(x: float[N, 4]) -> y: float[N, 3] {\n    return x |> Linear(3) |> ReLU\n}\n";

    [Fact]
    public void Run_WithTwoFiles_WritesOneSourceForEachDeclaration()
    {
        var result = Start(First, Second).GetRunResult();

        result.Diagnostics.ShouldBeEmpty();
        result.GeneratedTrees.Select(tree => Path.GetFileName(tree.FilePath)).ShouldBe(["A.One.g.cs", "A.Far.g.cs", "A.Two.g.cs"], ignoreOrder: true);
    }

    [Fact]
    public void Edit_OfUnrelatedCSharp_RunsNothingAgain()
    {
        var driver = Start(First, Second).RunGenerators(Compilation("class Other { int x; }"));

        foreach (var step in NnetGenerator.Steps) Reasons(driver, step).ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached, step);
    }

    [Fact]
    public void Edit_OfACommentInTheNnetFile_ChangesNoProgramAndNoSource()
    {
        var edited = Replace(Start(First, Second), First, First.Replace("// one", "// 1!!", StringComparison.Ordinal));

        Reasons(edited, "Parsed").ShouldBe([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], ignoreOrder: true);
        Reasons(edited, "Compilation").ShouldAllBe(reason => reason == IncrementalStepRunReason.Unchanged);
        foreach (var step in (string[])["Program", "Units", "Sources"]) Reasons(edited, step).ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached, step);
        Reasons(edited, "Diagnostics").ShouldAllBe(reason => reason == IncrementalStepRunReason.Unchanged);
    }

    /// <summary>The lines below move, and with them what <c>#line</c> says: of this file's code, not of the other's.</summary>
    [Fact]
    public void Edit_ThatAddsALine_WritesThisFilesSourcesAnewAndLeavesTheOthers()
    {
        var edited = Replace(Start(First, Second), First, First.Replace("// one", "// one\n// and a half", StringComparison.Ordinal));

        Changed(edited).ShouldBe(["A.One.g.cs", "A.Far.g.cs"], ignoreOrder: true);
    }

    [Fact]
    public void Edit_OfAnotherNnetFile_LeavesTheSourcesOfThisOne()
    {
        var edited = Replace(Start(First, Second), Second, Second.Replace("|> ReLU", "|> Tanh", StringComparison.Ordinal));

        Reasons(edited, "Files").Count(reason => reason == IncrementalStepRunReason.Modified).ShouldBe(1);
        Reasons(edited, "Parsed").Count(reason => reason == IncrementalStepRunReason.Modified).ShouldBe(1);
        Changed(edited).ShouldBe(["A.Two.g.cs"]);
    }

    [Fact]
    public void Edit_OfALoss_LeavesTheNetworkBesideIt()
    {
        var edited = Replace(Start(First, Second), First, First.Replace("Abs(y - z)", "(y - z) * (y - z)", StringComparison.Ordinal));

        Changed(edited).ShouldBe(["A.Far.g.cs"]);
    }

    [Fact]
    public void Edit_OfANetwork_WritesTheRecipeThatTrainsItAndNoOther()
    {
        var first = Trained("First");
        var driver = Start(first, Trained("Second"));
        var edited = driver.ReplaceAdditionalText(new MemoryFile("/p/0.nnet", first), new MemoryFile("/p/0.nnet", first.Replace("width: int = 8", "width: int = 9", StringComparison.Ordinal)))
            .RunGenerators(Compilation("class Some { }"));

        Changed(edited, "Units").ShouldBe(["First.Net.g.cs", "First.Short.g.cs"], ignoreOrder: true);
        Changed(edited, "Sources").ShouldBeSubsetOf(["First.Net.g.cs", "First.Short.g.cs"]);
    }

    [Fact]
    public void Error_AfterAnUnrelatedEdit_IsStillReportedOnce()
    {
        var driver = Start(First.Replace("Linear(2)", "Linear(5)", StringComparison.Ordinal), Second);
        var before = driver.GetRunResult().Diagnostics.ShouldHaveSingleItem();
        var after = driver.RunGenerators(Compilation("class Other { int x; }")).GetRunResult().Diagnostics.ShouldHaveSingleItem();

        after.ToString().ShouldBe(before.ToString());
        after.Location.GetLineSpan().ToString().ShouldStartWith("/p/0.nnet: (3,4)");
    }

    [Theory]
    [InlineData("My.Models", "My.Models")]
    [InlineData("my-app.2nd", "my_app._2nd")]
    public void RootNamespace_OfAProject_IsTheNamespaceOfFilesWithoutOne(string root, string expected)
    {
        var options = new ProjectProperties(("build_property.RootNamespace", root));
        var driver = CSharpGeneratorDriver.Create(
            [new NnetGenerator().AsSourceGenerator()], [new MemoryFile("/p/0.nnet", First.Replace("namespace A", "", StringComparison.Ordinal))], optionsProvider: options).RunGenerators(Compilation("class Some { }"));

        driver.GetRunResult().GeneratedTrees[0].ToString().ShouldContain($"namespace {expected};");
    }

    [Fact]
    public void Values_OfThePipeline_HoldNothingOfRoslyn()
    {
        // With a mistake too, so that there are diagnostics on the way.
        foreach (var first in (string[])[First, First.Replace("Linear(2)", "Linear(5)", StringComparison.Ordinal)])
        {
            var steps = Start(first, Second).GetRunResult().Results.Single().TrackedSteps;
            foreach (var value in NnetGenerator.Steps.Where(steps.ContainsKey).SelectMany(name => steps[name]).SelectMany(step => step.Outputs).Select(output => output.Value))
            {
                var types = ObjectGraph.TypesIn(value);
                types.ShouldNotBeEmpty();
                types.ShouldAllBe(type => !type.FullName!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
            }
        }
    }

    private static GeneratorDriver Start(params string[] texts)
    {
        var files = texts.Select((text, index) => (AdditionalText)new MemoryFile($"/p/{index}.nnet", text)).ToImmutableArray();
        return CSharpGeneratorDriver.Create([new NnetGenerator().AsSourceGenerator()], files, driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)).RunGenerators(Compilation("class Some { }"));
    }

    private static GeneratorDriver Replace(GeneratorDriver driver, string before, string after)
    {
        after.ShouldNotBe(before);
        var path = before == First ? "/p/0.nnet" : "/p/1.nnet";
        return driver.ReplaceAdditionalText(new MemoryFile(path, before), new MemoryFile(path, after)).RunGenerators(Compilation("class Some { }"));
    }

    private static CSharpCompilation Compilation(string text) => CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText(text)]);

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorDriver driver, string step) =>
        driver.GetRunResult().Results.Single().TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    /// <summary>The files that a step has anew.</summary>
    private static IEnumerable<string> Changed(GeneratorDriver driver, string step = "Sources") => driver.GetRunResult().Results.Single().TrackedSteps[step]
        .SelectMany(run => run.Outputs)
        .Where(output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
        .Select(output => output.Value is EmissionUnit unit ? unit.FileName : ((EmittedFile)output.Value).Name);

    /// <summary>A namespace with everything that a training needs.</summary>
    private static string Trained(string name) => $$"""
        namespace {{name}}

        network Net(x: float[N, 2], width: int = 8) -> scores: float[N, 2] {
            return x |> Linear(width) |> Tanh |> Linear(2)
        }

        loss Cost(scores: float[N, K], y: class(K)[N]) = CrossEntropy(scores, y)

        data Set {
            source Csv("set.csv", header: true)
            field  x: float[2] from columns a to b
            field  y: class(2) from column y
            split  train 80%, validation 20%, seed 1
        }

        optimizer Plain { SGD(lr: 0.1) }

        train Short {
            data      Set
            network   Net
            loss      Cost
            optimizer Plain
            batch     8
            epochs    1
            seed      1
        }
        """;

    private sealed class ProjectProperties(params (string Key, string Value)[] pairs) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(pairs.ToDictionary(pair => pair.Key, pair => pair.Value));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
